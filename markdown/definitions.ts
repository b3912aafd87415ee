import type { ElementContent } from 'hast';
import { type Child, make, textOf } from './hast';
import { MAX_TAGGED, noMarks } from './marks';
import type { Handler } from './walker';

/** Terms and meanings: a list whose items begin with the term, in bold. */
export const enterDefinitions: Handler = (list, marks, walker) => {
  const { flow } = walker;
  const nodes = list.children.flatMap((child): readonly Child[] =>
    child.type === 'element' && child.tagName === 'div' ? child.children : [child],
  );
  const leaveList = flow.openList(false, 1);
  let leaveItem: (() => void) | null = null;
  let afterTerm = false;
  const open = (node: Child) => {
    const term = node.type === 'element' && node.tagName === 'dt';
    if (!leaveItem || (term && !afterTerm)) {
      leaveItem?.();
      leaveItem = flow.openItem(null);
    }
    afterTerm = term;
    const children = node.type === 'element' && (term || node.tagName === 'dd') ? node.children : [node];
    flow.block();
    const note = node.type === 'element' && !walker.inCell ? walker.footnotes.notes.get(node) : undefined;
    const leave = note ? flow.openNote(note, true) : () => flow.block();
    walker.later(list, children, term ? { ...marks, strong: node } : note ? noMarks : marks, leave);
  };
  walker.later(list, [], marks, () => {
    leaveItem?.();
    leaveList();
  });
  // The last group goes in first, and each opens its item when its turn comes.
  for (const node of nodes.toReversed()) {
    if (node.type === 'comment' || (node.type === 'text' && !node.value.trim())) continue;
    walker.later(list, [], marks, () => open(node));
  }
};

/** Ruby as HTML writes it; with `rp` the page has brackets of its own, and plain text says it all (HTML §4.5.10). */
export const enterRuby: Handler = (ruby, marks, walker) => {
  const { flow } = walker;
  if (
    ruby.children.length > MAX_TAGGED ||
    ruby.children.some((child) => child.type === 'element' && child.tagName === 'rp')
  ) {
    flow.text(textOf(ruby), marks);
    return;
  }
  const parts = ruby.children.flatMap((child): readonly Child[] =>
    child.type === 'element' && child.tagName === 'rtc' && child.children.some((inner) => inner.type === 'element')
      ? child.children
      : [child],
  );
  const children = parts.flatMap((child): ElementContent[] => {
    const value = textOf(child).trim();
    if (!value) return [];
    const text = { type: 'text', value } as const;
    return [child.type === 'element' && /^rtc?$/.test(child.tagName) ? make('rt', [text]) : text];
  });
  flow.node(make('ruby', children), marks);
};
