import type { Snapshot, SnapshotElement } from '../snapshot';
import { tidy, visibleLines } from '../visible-lines';

/** One slide of a transcript, its lines as the reader sees them. */
export interface Slide {
  lines: string[];
}

const SIGNS = /[\s\p{P}\p{S}\u200b-\u200d\u2060\ufeff]/gu;
const bareOf = (text: string): string => text.normalize('NFKC').replace(SIGNS, '').toLowerCase();
/** So many of the slides must be found in the transcript, each where it belongs. */
const LEAST_FOUND = 0.6;
const HEAD = 24;

/**
 * The transcript of a series of slides, if the page shows one: elements beside each other, one a slide, whose words are those
 * of the slides' alternatives. `texts`: the alternatives, in order.
 * @returns for each slide its item of the transcript; a slide that has none there is left out (`undefined`).
 */
export function findTranscript(snapshot: Snapshot, texts: string[]): (Slide | undefined)[] | null {
  const page = visibleLines(snapshot);
  const wanted = texts.map(bareOf);
  const long = wanted.findIndex((text) => text.length >= HEAD);
  const start = wanted[long]?.slice(0, HEAD);
  if (!start) return null;
  for (const line of page.lines) {
    const bare = bareOf(line.text);
    if (bare === '' || !(start.startsWith(bare) || bare.startsWith(start))) continue;
    for (let block = page.blockOf(line.node), up = 0; block?.up && up < 6; block = block.up, up++) {
      const items = (block.up.node.children as unknown as SnapshotElement[]).filter(
        (child) => child.type === 'element' && page.blockOf(child),
      );
      if (items.length < texts.length * LEAST_FOUND) continue;
      const slides = match(items, wanted, (item) => {
        const box = page.blockOf(item);
        return page.lines.slice(box?.from, box?.to).map((inner) => tidy(inner.text));
      });
      if (slides.filter(Boolean).length >= Math.max(2, texts.length * LEAST_FOUND)) return slides;
    }
  }
  return null;
}

function match(
  items: SnapshotElement[],
  wanted: string[],
  linesOf: (item: SnapshotElement) => string[],
): (Slide | undefined)[] {
  const read = items.map((item) => {
    const lines = linesOf(item).map((line) => line.replace(/^\d{1,4}\.\s+/, ''));
    return { lines, bare: bareOf(lines.join('')) };
  });
  let from = 0;
  return wanted.map((text) => {
    if (text === '') return undefined;
    const at = read.findIndex(
      ({ bare }, i) =>
        i >= from &&
        (bare === text ||
          (text.length >= HEAD && (bare.startsWith(text) || text.startsWith(bare)) && bare.length >= HEAD)),
    );
    if (at < 0) return undefined;
    from = at + 1;
    return { lines: (read[at]?.lines ?? []).filter(Boolean) };
  });
}
