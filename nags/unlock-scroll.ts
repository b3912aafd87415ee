import { type Rules, raised } from './add-rules';
import { styleOf } from './place-of';

/**
 * Lifts a scroll lock on the root elements when there is more of the page than the window shows: `overflow: hidden`
 * or a `fixed` body. A page that scrolls in a box of its own has no such lock, and is left as it is.
 */
export function unlockScroll(document: Document, rules: Rules): void {
  const { documentElement: html, body } = document;
  if (!body || Math.max(html.scrollHeight, body.scrollHeight) <= innerHeight * 1.05) return;
  const outer = styleOf(html);
  const inner = styleOf(body);
  if (/hid|clip/.test(outer.overflowY)) rules.add(`${raised('html')}{overflow:auto!important}`);
  if (/hid|clip/.test(inner.overflowY)) rules.add(`${raised('body')}{overflow:visible!important}`);
  if (inner.position === 'fixed') rules.add(`${raised('body')}{position:static!important}`);
}
