import {
  attributeOf,
  childrenOf,
  hasAttribute,
  localNameOf,
  nextSiblingOf,
  ownerDocumentOf,
  parentElementOf,
  queryAll,
  rectOf,
  textOf,
  viewOf,
} from '../reading/dom';
import { documentOf } from '../reading/frame-document';
import { type Place, placeOf, readDot, readPlace, readTotal, readTurn } from './pager-words';
import { isRefused, isShown } from './press-expand';

/** The controls by which a viewer shows its pages one after the other, in the same place. */
export interface Pager extends Place {
  /** Null: there is none, or it cannot be pressed now (the last page). */
  next: HTMLElement | null;
  previous: HTMLElement | null;
  /** The smallest box with the controls and the counter. */
  bar: Element;
}

const CONTROLS =
  'button, a, [role="button"], [role="link"], input[type="button"], [onclick], [tabindex], [class*="next" i], [class*="prev" i], [class*="arrow" i]';
const COUNTERS = 'input, [role="slider"], [role="spinbutton"], [role="tab"], [aria-label], [title]';
/** Pages with more controls than this are not looked through. */
const MOST = 4_000;

/** Whether a control cannot be pressed now. */
export const isOff = (element: Element): boolean => {
  for (let at: Element | null = element, up = 0; at && up < 2; at = parentElementOf(at), up++) {
    if (hasAttribute(at, 'disabled') || attributeOf(at, 'aria-disabled') === 'true') return true;
    if (/(?:^|[-_\s])(?:disabled|inactive)(?:[-_\s]|$)/i.test(attributeOf(at, 'class'))) return true;
  }
  return viewOf(element)?.getComputedStyle(element).pointerEvents === 'none';
};

const namesOf = (element: Element): string[] => [
  attributeOf(element, 'aria-label'),
  attributeOf(element, 'title'),
  textOf(element) ?? '',
  localNameOf(element) === 'input' ? attributeOf(element, 'value') : '',
];

const isLong = (element: Element): boolean => (textOf(element) ?? '').trim().length > 40;

export interface Turner {
  element: HTMLElement;
  turn: 'next' | 'previous';
}

/** The controls of a document that turn to the next or the last page, by their words or names. */
export function findTurners(doc: Document): Turner[] {
  const controls = queryAll(doc, CONTROLS);
  if (controls.length > MOST) return [];
  return controls.flatMap((element): Turner[] => {
    if (isLong(element)) return [];
    const icon = queryAll(element, '[class]')[0];
    const turn = readTurn(
      namesOf(element),
      `${attributeOf(element, 'class')} ${icon ? attributeOf(icon, 'class') : ''}`,
    );
    // The innermost of several that are the same control is what a reader hits.
    return turn && isShown(element) && !isRefused(element) ? [{ element: element as HTMLElement, turn }] : [];
  });
}

interface Counter extends Place {
  element: Element;
}

const numberIn = (value: string): number => (/^\s*\d+\s*$/.test(value) ? Number(value) : Number.NaN);

/** The total that stands after a field, or after the box that holds only the field. */
function totalBeside(field: Element): number | null {
  for (let at: Element | null = field, up = 0; at && up < 3; at = parentElementOf(at), up++) {
    let words = '';
    for (let next = nextSiblingOf(at); next && words.trim().length < 12; next = nextSiblingOf(next)) {
      words += textOf(next) ?? '';
      const total = readTotal(words);
      if (total !== null) return total;
    }
    if (words.trim() !== '') return null;
  }
  return null;
}

/** What a field, slider, dot or label says. */
function readElement(element: Element): Place | null {
  const labels = [attributeOf(element, 'aria-label'), attributeOf(element, 'title')];
  for (const label of [attributeOf(element, 'aria-valuetext'), ...labels]) {
    const place = readPlace(label);
    if (place) return place;
  }
  const field = localNameOf(element) === 'input';
  if (!field && !/^(?:slider|spinbutton)$/.test(attributeOf(element, 'role'))) return null;
  const now = numberIn(field ? (element as HTMLInputElement).value : attributeOf(element, 'aria-valuenow'));
  if (Number.isNaN(now)) return null;
  const total = totalBeside(element);
  if (total !== null) return placeOf(now, total);
  const called = `${labels.join(' ')} ${attributeOf(element, 'id')} ${attributeOf(element, 'name')} ${attributeOf(element, 'class')}`;
  if (!/page|slide(?!r)|页|頁|张|張/i.test(called)) return null;
  const [least, most] = ['min', 'max'].map((name) =>
    numberIn(attributeOf(element, name) || attributeOf(element, `aria-value${name}`)),
  );
  if (most === undefined) return null;
  const from = Number.isNaN(least ?? Number.NaN) ? 1 : (least ?? 1);
  return from === 0 ? placeOf(now + 1, most + 1) : placeOf(now, most);
}

const CURRENT = /(?:^|[-_\s])(?:active|current|selected|on)(?:[-_\s]|$)/i;
const isCurrent = (dot: Element): boolean =>
  attributeOf(dot, 'aria-selected') === 'true' ||
  /^(?:true|page|step|location)$/.test(attributeOf(dot, 'aria-current')) ||
  CURRENT.test(attributeOf(dot, 'class'));

/** A row of dots, one for each page. */
function readDots(elements: Element[]): Counter[] {
  const rows = new Map<Element, { number: number; dot: Element }[]>();
  for (const dot of elements) {
    const number = readDot(attributeOf(dot, 'aria-label') || attributeOf(dot, 'title'));
    let row = parentElementOf(dot);
    if (row && childrenOf(row).length === 1) row = parentElementOf(row);
    if (number !== null && row) rows.set(row, [...(rows.get(row) ?? []), { number, dot }]);
  }
  return [...rows].flatMap(([element, dots]) => {
    const current = dots.filter(({ dot }) => isCurrent(dot) || [...childrenOf(dot)].some(isCurrent));
    const place =
      current.length === 1 ? placeOf(current[0]?.number ?? 0, Math.max(...dots.map(({ number }) => number))) : null;
    return place && dots.length === place.total ? [{ ...place, element }] : [];
  });
}

/** The boxes whose words are a counter and nothing else, the outermost each. */
function findCounters(doc: Document): Counter[] {
  const found = new Map<Element, Place>();
  const walker = doc.createTreeWalker(doc.body, 4 /* NodeFilter.SHOW_TEXT */);
  for (let text = walker.nextNode(), n = 0; text && n < 50_000; text = walker.nextNode(), n++) {
    const { data } = text as Text;
    if (data.length > 40 || !/\d/.test(data)) continue;
    for (let at = parentElementOf(text), up = 0; at && up < 4; at = parentElementOf(at), up++) {
      const words = textOf(at) ?? '';
      if (words.length > 60) break;
      const place = readPlace(words);
      if (place && isShown(at)) found.set(at, place);
      if (place) break;
    }
  }
  const fields = queryAll(doc, COUNTERS).slice(0, MOST);
  for (const field of fields) {
    const place = found.has(field) ? null : readElement(field);
    if (place && isShown(field)) found.set(field, place);
  }
  return [...[...found].map(([element, place]) => ({ ...place, element })), ...readDots(fields)];
}

const BESIDE =
  /comment|disqus|repl(?:y|ies)|related|recommend|similar|sponsor|advert|promo|testimonial|calendar|datepicker|player|lightbox|(?:^|[\s_-])ads?(?:[\s_-]|$)/i;

/** How far apart, in steps up the tree, a control and its counter may be. */
const FAR = 10;

/** The smallest box around a control and another element, and how many steps it is away. */
export function barOf(control: Element, counter: Element): { bar: Element; steps: number } | null {
  let bar: Element | null = control;
  for (let steps = 0; bar && steps <= FAR; bar = parentElementOf(bar), steps++)
    if (bar.contains(counter)) return { bar, steps };
  return null;
}

/** Whether a box is one of those beside the document. */
export const isBeside = (element: Element): boolean => {
  for (let at: Element | null = element; at && at !== ownerDocumentOf(at).body; at = parentElementOf(at))
    if (BESIDE.test(`${attributeOf(at, 'id')} ${attributeOf(at, 'class')}`)) return true;
  return false;
};

/** A document and those of its large frames, as far as they can be read. */
function documentsIn(doc: Document, depth = 0): Document[] {
  if (!doc.body) return [];
  const frames = queryAll(doc, 'iframe, frame').filter(
    (frame) => rectOf(frame).width >= 240 && rectOf(frame).height >= 120,
  );
  const inner = depth > 2 ? [] : frames.flatMap((frame) => documentOf(frame as HTMLIFrameElement) ?? []);
  return [doc, ...inner.flatMap((one) => documentsIn(one, depth + 1))];
}

/**
 * The pagers of a document and its large same-origin frames, each a control that turns, with the counter nearest to it. What a
 * counter does not stand by turns no pages: "next" alone leads to articles, months and pictures, too.
 * @param own the controls of the document itself
 */
export function findPagers(doc: Document, own = findTurners(doc)): Pager[] {
  const pagers = new Map<Element, Pager>();
  for (const inner of documentsIn(doc)) {
    const turners = inner === doc ? own : findTurners(inner);
    if (turners.length === 0) continue;
    const counters = findCounters(inner);
    for (const { element, turn } of turners) {
      let best: { bar: Element; steps: number; counter: Counter } | null = null;
      for (const counter of counters) {
        if (element.contains(counter.element)) continue;
        const near = barOf(element, counter.element);
        if (near && (!best || near.steps < best.steps)) best = { ...near, counter };
      }
      if (!best || isBeside(best.bar)) continue;
      const { current, total } = best.counter;
      const known = pagers.get(best.counter.element) ?? { current, total, next: null, previous: null, bar: best.bar };
      if (!isOff(element)) known[turn] = element;
      if (best.bar.contains(known.bar)) known.bar = best.bar;
      pagers.set(best.counter.element, known);
    }
  }
  return [...pagers.values()];
}
