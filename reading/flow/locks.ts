import { rectOf, textOf } from '../dom';
import { type Judgement, walkBoxes } from './judgement';
import { HEAVIEST } from './request-limits';

/** Fewer characters under a blur are a price or the look of a button. */
const LEAST = 40;
/** CSS px that two boxes have in common when one lies over the other. */
const OVER = 16;

/** Drops what lies over words that the page shows blurred: it says how they are to be had. */
export function dropLocks({ container, dropped }: Judgement, blurred: Element[]): void {
  const veils = blurred
    .filter((element) => (textOf(element) ?? '').trim().length >= LEAST)
    .map((element) => ({ element, box: rectOf(element) }));
  if (veils.length === 0) return;
  walkBoxes(container, (box) => {
    if (dropped.has(box)) return false;
    const { source } = box.node.data;
    if (box.weight > HEAVIEST || veils.some(({ element }) => source.contains(element))) return true;
    const { left, right, top, bottom } = rectOf(source);
    const over = veils.some(
      ({ box: veil }) =>
        Math.min(bottom, veil.bottom) - Math.max(top, veil.top) >= OVER &&
        Math.min(right, veil.right) - Math.max(left, veil.left) >= OVER,
    );
    if (over) dropped.set(box, 'nag: preview');
    return !over;
  });
}
