import type { RootContent } from 'mdast';
import { wordsOf } from '../markdown/words-of';
import type { Removal } from '../reading/types';
import { pageAnchor } from '../structure/lines/to-mdast';

// Pure: the background, which has no DOM, uses it too.

/** What a page of a viewer shows, with what stands around it. */
export interface Slide {
  content: RootContent[];
  removed: Removal[];
}

/** Fewer characters than this come again by chance. */
const CHANCE = 40;

/**
 * Puts the pages of a viewer together that shows one at a time. What stands the same around all of them is given once: the
 * title over the viewer, its description under it. So is what two neighbours both show, where a viewer shows the next page's
 * beginning or the one before, too.
 * @param numbers of the pages, for their anchors
 */
export function joinSlides(slides: Slide[], numbers: number[]): Slide {
  const names = slides.map(({ content }) => content.map((node) => JSON.stringify(node)));
  const least = Math.min(...names.map((name) => name.length));
  const same = (at: (list: string[]) => string | undefined) => names.every((list) => at(list) === at(names[0] ?? []));
  let head = 0;
  let tail = 0;
  if (slides.length > 1) {
    while (head < least && same((list) => list[head])) head++;
    while (tail < least - head && same((list) => list.at(-1 - tail))) tail++;
  }
  const content: RootContent[] = slides[0]?.content.slice(0, head) ?? [];
  const removed = new Map<string, Removal>();
  let before: string[] = [];
  slides.forEach((slide, i) => {
    for (const removal of slide.removed) removed.set(`${removal.reason} ${removal.text}`, removal);
    const own = slide.content.slice(head, slide.content.length - tail);
    const now = (names[i] ?? []).slice(head, slide.content.length - tail);
    const shared = overlap(before, now, own);
    before = now;
    if (slides.length > 1 && numbers[i] !== numbers[i - 1]) content.push(pageAnchor(numbers[i] ?? i + 1));
    content.push(...own.slice(shared));
  });
  const last = slides.at(-1)?.content ?? [];
  content.push(...last.slice(last.length - tail));
  for (const node of [...(slides[0]?.content.slice(0, head) ?? []), ...last.slice(last.length - tail)]) {
    const text = wordsOf(node).slice(0, 200);
    if (text !== '') removed.set(`duplicate ${text}`, { reason: 'duplicate', text, rule: 'same-on-all-pages' });
  }
  return { content, removed: [...removed.values()] };
}

/** How many blocks at the start of a page stand at the end of the one before. */
function overlap(before: string[], now: string[], content: RootContent[]): number {
  for (let count = Math.min(before.length, now.length); count > 0; count--) {
    if (before.slice(-count).some((name, i) => name !== now[i])) continue;
    if (content.slice(0, count).reduce((sum, node) => sum + wordsOf(node).length, 0) >= CHANCE) return count;
  }
  return 0;
}
