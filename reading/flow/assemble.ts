import type { ElementContent, Properties } from 'hast';
import type { SnapshotElement } from '../snapshot';
import type { Removal, RemovalReason } from '../types';
import type { Box, Run } from './boxes';
import { addTo, type Judgement } from './judgement';
import { firstWords } from './tree';

/** A removal keeps so much of the text. */
const CUT = 200;

const reasonOf = (rule: string): RemovalReason =>
  rule === 'title' ? 'duplicate' : rule === 'control' ? 'control' : rule.startsWith('nag') ? 'nag' : 'chrome';

/** The container as hast, without what was dropped and cut. The snapshot stays as it is. */
export function assemble({ container, dropped, cut }: Judgement): SnapshotElement {
  const runsOf = new Map<Box, Run[]>();
  for (const run of cut.keys()) addTo(runsOf, run.box, run);
  const copies = new Map<Box, SnapshotElement>();
  const order: Box[] = [];
  const stack = [container];
  for (let box = stack.pop(); box; box = stack.pop()) {
    order.push(box);
    for (const child of box.children) if (!dropped.has(child)) stack.push(child);
  }
  // Children come after their parents in `order`: backwards, every child is ready.
  for (const box of order.reverse()) {
    const boxes = new Map<ElementContent, Box>(
      box.children.map((child) => [child.node as unknown as ElementContent, child]),
    );
    const gone = runsOf.get(box) ?? [];
    const children = box.node.children.flatMap((child, i) => {
      const inner = boxes.get(child);
      if (inner) {
        const copy = copies.get(inner);
        return copy ? [copy as unknown as ElementContent] : [];
      }
      return gone.some((run) => i >= run.from && i < run.to) || isEditLink(child, box) ? [] : [openAccordion(child)];
    });
    copies.set(box, openAccordion({ ...box.node, children }));
  }
  return copies.get(container) ?? container.node;
}

const heading = /^h[1-6]$/;
const edit =
  /^\s*[[［]\s*(?:edit|编辑|編輯|編集|bearbeiten|modifier|editar|modifica|править|редактировать|edytuj|bewerken|편집)[^\]］]{0,40}[\]］]\s*$/i;

/** “[edit]” beside the heading of a wiki's section. */
const isEditLink = (child: ElementContent, { node }: Box): boolean =>
  child.type === 'element' && heading.test(node.tagName) && edit.test(firstWords(child, 60));

/** A button that opens the text below it is that text's heading; converters take buttons for controls. */
function openAccordion<T extends { type: string; tagName?: string; properties?: Properties }>(node: T): T {
  if (node.type !== 'element' || node.tagName !== 'button') return node;
  const { properties = {} } = node;
  const opens = ['aria-expanded', 'aria-controls', 'ariaExpanded', 'ariaControls'].some((name) => name in properties);
  return opens ? { ...node, tagName: 'div' } : node;
}

/** What was left out, in reading order; boxes without words are not worth a record. */
export function listRemovals({ top, container, runs, dropped, cut }: Judgement): Removal[] {
  const removals: { at: number; removal: Removal }[] = [];
  const add = (from: number, to: number, rule: string) => {
    let text = '';
    for (let i = from; i < to && text.length < CUT; i++) text += `${text ? ' ' : ''}${runs[i]?.text ?? ''}`;
    if (text) removals.push({ at: from, removal: { reason: reasonOf(rule), text: text.slice(0, CUT), rule } });
  };
  for (const [box, rule] of dropped) add(box.from, box.to, rule);
  for (const [{ index, text }, rule] of cut)
    removals.push({ at: index, removal: { reason: reasonOf(rule), text: text.slice(0, CUT), rule } });
  // Outside of the container: what is not in a dropped box already.
  const taken = new Set<number>();
  for (const box of dropped.keys()) for (let i = box.from; i < box.to; i++) taken.add(i);
  const outside = (from: number, to: number) => {
    for (let i = from; i < to; i++) {
      if (taken.has(i)) continue;
      let end = i;
      while (end < to && !taken.has(end)) end++;
      add(i, end, 'outside of the text');
      i = end;
    }
  };
  outside(top.from, container.from);
  outside(container.to, top.to);
  return removals.sort((a, b) => a.at - b.at).map(({ removal }) => removal);
}
