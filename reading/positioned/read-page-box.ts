import { isPageNumber } from '../../structure/lines/furniture';
import { linkLines } from '../../structure/lines/link-lines';
import { turnUpright } from '../../structure/lines/upright';
import { localNameOf, queryAll, rectOf } from '../dom';
import type { SeenRun } from '../snapshot-tree';
import type { Removal } from '../types';
import { isCutOff } from './clips';
import { collectRuns, type FoundRun, zoomOf } from './collect-runs';
import { collectSvg } from './collect-svg';
import { collectUnrendered } from './collect-unrendered';
import { isLocked, isUnderBlur } from './locked';
import { isOverlay } from './overlays';
import { fillsWithTiles, findPicture, type Picture } from './pictures-of';
import { headingOf, readStructTree } from './struct-tree';
import type { LoadedPage, PageBox, PageState } from './types';

/** Transparent words are the page's own when they are most of its words and lie over a picture of it. */
const MOST = 0.5;
/** So many runs without a space at an end show that the layer has none. */
const TELLING = 8;

function sortOut(runs: FoundRun[], onPicture: boolean, removed: Removal[]): FoundRun[] {
  let clear = 0;
  let all = 0;
  for (const run of runs) {
    all += run.text.length;
    if (run.transparent) clear += run.text.length;
  }
  if (clear === 0 || (onPicture && clear >= MOST * all)) return runs;
  const hidden = runs.filter((run) => run.transparent).map((run) => run.text);
  removed.push({ reason: 'hidden', text: hidden.join('').slice(0, 200), rule: 'transparent' });
  return runs.filter((run) => !run.transparent);
}

const scaleRun = (run: FoundRun, scale: number): FoundRun =>
  scale === 1
    ? run
    : {
        ...run,
        x: run.x * scale,
        y: run.y * scale,
        width: run.width * scale,
        height: run.height * scale,
        size: run.size * scale,
      };

function stateOf(
  box: PageBox,
  { words, blurred, picture }: { words: number; blurred: number; picture: Picture | null },
  locked: string[],
): PageState {
  if (words > 0 && !isUnderBlur(box.element)) return blurred > 4 * words ? 'locked' : 'text';
  if (words + blurred > 0 || isLocked(box.element, locked)) return 'locked';
  const layer = box.kind === 'pdfjs' ? (queryAll(box.element, '.textLayer')[0] ?? null) : null;
  // A viewer paints the canvas before it sets the words.
  if (box.kind === 'pdfjs' && !layer) return 'empty';
  if (picture?.drawn || fillsWithTiles(box.element)) return 'picture';
  return 'empty';
}

/**
 * Reads one page: its words as lines with their places, and what it is when it has none.
 * @param locked selectors of locked pages (host file)
 * @param seenRuns gets the elements that were read as one run each
 */
export function readPageBox(box: PageBox, locked: string[] = [], seenRuns?: Map<Element, SeenRun>): LoadedPage {
  const { element } = box;
  const rect = rectOf(element);
  const picture = findPicture(element);
  const onPicture = picture !== null || fillsWithTiles(element);
  const levels = box.kind === 'pdfjs' ? readStructTree(element) : new Map<string, number>();
  const found = collectRuns(element, {
    onPicture,
    skip: (inner) => isOverlay(inner, rect),
    seenRuns,
    heading: levels.size > 0 ? (inner) => headingOf(inner, levels) : undefined,
  });
  const removed = [...found.removed];
  let { runs } = found;
  // Layers of older PDF.js leave out the runs that are but a space: there the gaps tell.
  const spaced = box.kind === 'pdfjs' && (runs.length < TELLING || runs.some(({ text }) => /^\s|\s$/.test(text)));
  if (spaced) for (const run of runs) run.spaced = true;
  if (box.kind === 'svg') {
    const svgs = localNameOf(element) === 'svg' ? [element] : queryAll(element, 'svg');
    for (const svg of svgs)
      for (const run of collectSvg(svg, rect)) runs.push({ ...run, cutOff: isCutOff(run, svg, element, rect) });
  }
  if (runs.length === 0 && box.folded) {
    // Style sheets place the lines in a page that a transform may show larger or smaller.
    const zoom = zoomOf(element);
    runs = found.unrendered
      .flatMap((layer) => collectUnrendered(layer, rect.width / zoom, rect.height / zoom) ?? [])
      .map((run) => scaleRun(run, zoom));
  }
  runs = sortOut(runs, onPicture, removed).filter((run) => {
    if (!(run.cutOff ?? isCutOff(run, element, element, rect))) return true;
    removed.push({ reason: 'hidden', text: run.text.slice(0, 200), rule: 'outside-page' });
    return false;
  });
  const upright = turnUpright(runs, rect.width, rect.height);
  const lines = linkLines(upright);
  // A number under a picture of the page is not the page's text.
  const told = onPicture ? lines.filter(({ text }) => !isPageNumber(text)) : lines;
  const words = told.reduce((sum, line) => sum + line.text.length, 0);
  const state = stateOf(box, { words, blurred: found.blurred, picture }, locked);
  if (state === 'picture') for (const { text } of lines) removed.push({ reason: 'page-number', text });
  if (state === 'locked') for (const { text } of lines) removed.push({ reason: 'locked', text, rule: 'blurred' });
  const round = (value: number) => Math.round(value * 100) / 100;
  return {
    number: box.number,
    width: round(upright.width),
    height: round(upright.height),
    lines:
      state === 'locked' || state === 'picture'
        ? []
        : lines.map((line) => ({
            ...line,
            x: round(line.x),
            y: round(line.y),
            width: round(line.width),
            height: round(line.height),
            baseline: round(line.baseline),
          })),
    state,
    removed: removed.slice(0, 50),
  };
}
