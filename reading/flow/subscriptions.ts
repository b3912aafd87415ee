import { parentElementOf, queryAll, textOf } from '../dom';
import { type Judgement, walkBoxes } from './judgement';

/** Longer boxes (characters) hold more than a request; shorter texts may be a form's own page. */
const LONGEST_REQUEST = 240;
const LEAST_TEXT = 400;

/** Fields for an address or a number to write to: where a document has fields, it does not ask for this alone. */
const ADDRESS =
  'input:is([type=email],[type=tel],[placeholder*="@"],[placeholder*=mail i],[placeholder*=手机],[placeholder*=手機])';

/** Drops the boxes around single fields for an address: requests to subscribe. */
export function dropSubscriptions({ container, dropped }: Judgement): void {
  const fields = queryAll(container.node.data.source, ADDRESS);
  if (fields.length === 0 || container.node.data.textLength < LEAST_TEXT) return;
  const boxes = new Set<Element>();
  for (const field of fields)
    for (let at = parentElementOf(field); at; at = parentElementOf(at)) {
      if ((textOf(at) ?? '').replace(/\s+/g, '').length > LONGEST_REQUEST) break;
      if (queryAll(at, 'h1,textarea,input[type=password]').length > 0) break;
      boxes.add(at);
    }
  walkBoxes(container, (box) => {
    if (dropped.has(box)) return false;
    if (box === container || !boxes.has(box.node.data.source)) return true;
    dropped.set(box, 'nag: subscription');
    return false;
  });
}
