import { endsSentence } from './english-shapes.ts';
import { findBareChapter, findBareChapters } from './find-bare-chapters.ts';
import type { FoldedText } from './fold-text.ts';
import { type Marker, type MarkerKind, UNIT_AFTER } from './markers.ts';

/** How a numbering stands in the text: after the end of a sentence, after a colon, semicolon or bracket, or glued to a word. */
export type Stand = 'stop' | 'clause' | 'glued';

/** A numbering that starts a block. */
export interface ChosenMarker extends Marker {
  stand: Stand;
}

const STOP = /[。!?”"』」…》】]/;
const CLAUSE = /[:;)]/;
/** Where a numbering is named, not set: 第一、三条, 依照第九条, 附件1和附件2. */
const NAMED_BEFORE = /[、,和及与或至到第同见按照据依由对本该于在从向以将把即如述是为的《“读看阅考参]/;
const FIGURE_BEFORE = /[图表式例]/;
/** The same where only a numeral can be meant: 统一、, 第一、三项, 之（一）. */
const NAMED_CLOSELY = /[、,和及与或至到第依照按据《“条款项之]/;
const NAMED_AFTER =
  /^(?:[、,)”"》]|[和及与或至到](?=第|[(（]?[一二三四五六七八九十\d]|[附图表项款前]|$)|第?[一二三四五六七八九十\d]+[款项目]|中?(?:规定|所列|所称|所述|款|项(?!目)|的|之规定|以及))/;

/** Among words of letters, a decimal that no stop is before is an amount, but for one that a title follows. */
const TITLED = /^\.? ?[\p{Lu}\p{Lo}]/u;

/** Where a numbering stands: what is before it decides how much the sequence must prove. */
function standOf(folded: FoldedText, start: number): Stand {
  const { text } = folded;
  const spaced = text.charAt(start - 1) === ' ';
  const before = text.charAt(start - (spaced ? 2 : 1));
  if (start === 0 || STOP.test(before)) return 'stop';
  if (before === '.' && spaced && endsSentence(text.slice(text.lastIndexOf(' ', start - 2) + 1, start - 1)))
    return 'stop';
  if (CLAUSE.test(before)) return 'clause';
  return 'glued';
}

/** For each numbering, whether one of the same kind with the next number follows before the first number comes again. */
function findFollowed(markers: Marker[]): boolean[] {
  const followed: boolean[] = new Array(markers.length).fill(false);
  const ahead = new Map<MarkerKind, Set<number>>();
  for (let i = markers.length - 1; i >= 0; i--) {
    const marker = markers[i];
    if (!marker) continue;
    const values = ahead.get(marker.kind) ?? new Set<number>();
    ahead.set(marker.kind, values);
    followed[i] = values.has(marker.value + 1);
    if (marker.value === 1) values.clear();
    values.add(marker.value);
  }
  return followed;
}

/** The lists that are open, by kind of numbering: each is the number it has reached. An inner list of the same kind is on top. */
class OpenLists {
  readonly #reached = new Map<MarkerKind, number[]>();

  /** The place of the list that `value` continues: 0 for none, 1 for the innermost. */
  continues(kind: MarkerKind, value: number): boolean {
    return this.#reached.get(kind)?.includes(value - 1) ?? false;
  }

  isEmpty(kind: MarkerKind): boolean {
    return (this.#reached.get(kind)?.length ?? 0) === 0;
  }

  /** True when the number skips at most one of the innermost list (a page lost a line). */
  skips(kind: MarkerKind, value: number): boolean {
    return this.#reached.get(kind)?.includes(value - 2) ?? false;
  }

  enter(kind: MarkerKind, value: number): void {
    const lists = this.#reached.get(kind) ?? [];
    const place = Math.max(lists.lastIndexOf(value - 1), lists.lastIndexOf(value - 2));
    if (place >= 0 && value > 1) lists.length = place;
    lists.push(value);
    if (lists.length > 4) lists.shift();
    this.#reached.set(kind, lists);
  }
}

/** The numberings of a decimal kind (2.3.1) that are open: the last one taken. */
function continuesPath(last: string, path: string): boolean {
  if (last === '') return false;
  const a = last.split('.').map(Number);
  const b = path.split('.').map(Number);
  if (b.length > a.length) return b.length === a.length + 1 && b.at(-1) === 1 && a.every((part, i) => part === b[i]);
  const i = b.length - 1;
  return b.slice(0, i).every((part, j) => part === a[j]) && b[i] === (a[i] ?? 0) + 1;
}

function pathOf(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/\.$/, '');
}

/** Whether 7.10 or 7.9.1 is somewhere in the text, for 7.9. */
function hasSuccessor(path: string, paths: Set<string>): boolean {
  const parts = path.split('.');
  const next = [...parts.slice(0, -1), Number(parts.at(-1)) + 1].join('.');
  return paths.has(next) || paths.has(`${path}.1`);
}

/**
 * The numberings that start a block. A numbering counts when its sequence does: 二、 after 一、, wherever it stands; a first one
 * glued to a word only when its second follows. References (依照第九条的规定, 第一、三项) and enumerations do not count. `starts`: where
 * lines begin that start a block.
 */
export function chooseMarkers(folded: FoldedText, markers: Marker[], starts?: Set<number>): ChosenMarker[] {
  const { text } = folded;
  const followed = findFollowed(markers);
  const open = new OpenLists();
  const chosen: ChosenMarker[] = [];
  const bare: Marker[] = [];
  let path = '';
  const paths = new Set(
    markers.filter(({ kind }) => kind === 'decimal').map(({ start, end }) => pathOf(text, start, end)),
  );
  for (const [i, marker] of markers.entries()) {
    const { kind, value, start, end } = marker;
    const stand = starts?.has(start) ? 'stop' : standOf(folded, start);
    const after = text.slice(end, end + 8);
    if (kind === 'decimal') {
      const own = pathOf(text, start, end);
      const amount = marker.depth === 2 && UNIT_AFTER.test(after);
      const first = path === '' && stand === 'stop' && (value === 1 || hasSuccessor(own, paths)) && !amount;
      const sibling =
        continuesPath(path, own) &&
        !amount &&
        !NAMED_BEFORE.test(text.charAt(start - 1)) &&
        !(stand === 'glued' && FIGURE_BEFORE.test(text.charAt(start - 1))) &&
        (stand === 'stop' || text.charAt(start - 1) !== ' ' || TITLED.test(after));
      const above = chosen.at(-1);
      const chapter =
        (above?.kind !== 'decimal' && own === `${above?.value}.1` && stand !== 'clause') ||
        (stand === 'stop' && own === `${Number.parseInt(path, 10) + 1}.1`);
      const top =
        own.endsWith('.1') && marker.depth === 2 ? findBareChapter(text, own, chosen.at(-1)?.end ?? 0, start) : null;
      // A line of its own needs no sequence.
      const line = starts?.has(start) && !amount && TITLED.test(after);
      if (!first && !sibling && !chapter && !top && !line) continue;
      if (top) {
        chosen.push({ ...top, stand: standOf(folded, top.start) });
        bare.push(top);
      }
      path = own;
      chosen.push({ ...marker, stand });
      continue;
    }
    if (text.charAt(start - 1) === ':' && /附[件录表]?:$/.test(text.slice(Math.max(0, start - 4), start))) {
      open.enter(kind, value); // 附件：1.… is one line; its 2. starts the next
      continue;
    }
    if (!counts(text, marker, stand, followed[i] ?? false, open, chosen.at(-1))) continue;
    open.enter(kind, value);
    // ★2. …: the sign is the number's.
    chosen.push({ ...marker, stand, start: /[★▲※●■◆]/.test(text.charAt(start - 1)) ? start - 1 : start });
  }
  if (bare.length === 0) return chosen;
  const more = findBareChapters(text, bare).map((marker) => ({ ...marker, stand: standOf(folded, marker.start) }));
  return [...chosen, ...more].sort((a, b) => a.start - b.start);
}

function counts(
  text: string,
  marker: Marker,
  stand: Stand,
  followed: boolean,
  open: OpenLists,
  previous: ChosenMarker | undefined,
): boolean {
  const { kind, value, start, end } = marker;
  const before = text.charAt(start - 1);
  const after = text.slice(end, end + 8);
  const next = open.continues(kind, value);
  if (kind === 'bullet') {
    if (stand === 'stop' || before === ';') return true;
    // （三）基本原则——坚持…。——坚持…。: the first dash of a list stands after its heading.
    const heading = previous ? text.slice(previous.end, start) : '';
    return (
      heading !== '' && heading.length <= 20 && !/[\p{P}]/u.test(heading) && /[。;]——/.test(text.slice(end, end + 600))
    );
  }
  if (kind === 'option' || kind === 'annex') return false;
  if (kind === 'circled')
    return stand !== 'glued' && (next || value === 1) && !/^[\u2460-\u2473]/.test(after) && stand === 'stop';
  if (kind === 'article') {
    if (stand === 'stop' && !/[》”」』]/.test(before)) return next || !NAMED_AFTER.test(after);
    if (value === 1 && stand === 'clause' && before === ':' && !NAMED_AFTER.test(after)) return true;
    if (value === 1 && followed && !NAMED_AFTER.test(after) && !NAMED_BEFORE.test(before) && open.isEmpty(kind))
      return true;
    return next && previous !== undefined && start - previous.end <= 40 && /chapter|section|part/.test(previous.kind);
  }
  if (NAMED_AFTER.test(after)) return false;
  if (kind === 'part' || kind === 'chapter' || kind === 'section') {
    if (NAMED_BEFORE.test(before)) return false;
    return next || value === 1 || (stand === 'stop' && open.isEmpty(kind)) || open.skips(kind, value);
  }
  if (kind === 'digit-paren' && stand === 'stop' && !next && value !== 1) return false;
  if (stand === 'stop') return true;
  if (stand === 'clause') return next || (value === 1 && !(before === ':' && /\d/.test(text.charAt(start - 2))));
  if (value === 1) return followed && !NAMED_BEFORE.test(before);
  // 12．（4分）: the marks make it a question, also when the one before it was not found.
  if (kind === 'digit' && /^\((?:本题)?\d{1,2}分/.test(after)) return next || open.skips(kind, value);
  return next && !NAMED_CLOSELY.test(before);
}
