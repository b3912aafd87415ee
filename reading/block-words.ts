import type { RootContent } from 'mdast';
import { wordsOf } from '../markdown/words-of';
import type { Removal } from './types';
import { tidy, type VisibleLine } from './visible-lines';

const INTO = new Set(['list', 'listItem', 'blockquote', 'table', 'tableRow', 'footnoteDefinition']);

/** The words of each block, in order; lists, quotes and tables are gone into, code is taken line by line. */
export function blockWords(content: RootContent[]): string[] {
  const blocks: string[] = [];
  const stack: { nodes: readonly RootContent[]; next: number }[] = [{ nodes: content, next: 0 }];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const node = top.nodes[top.next++];
    if (!node) stack.pop();
    else if (INTO.has(node.type) && 'children' in node) stack.push({ nodes: node.children as RootContent[], next: 0 });
    else if (node.type === 'code') {
      for (const line of node.value.split('\n').map(tidy)) if (line) blocks.push(line);
    } else if (node.type !== 'html') {
      const words = tidy(wordsOf(node, false));
      if (words) blocks.push(words);
    }
  }
  return blocks;
}

/** More than this is not kept; the panel shows far fewer. */
const MOST = 300;

/** The lines of the page that a reading leaves out, for a reader that takes known boxes and nothing else. */
export function recordRest(lines: VisibleLine[], content: RootContent[], rule: string): Removal[] {
  const taken = new Set(blockWords(content));
  return lines
    .map(({ text }) => tidy(text))
    .filter((text) => !taken.has(text))
    .slice(0, MOST)
    .map((text) => ({ reason: 'chrome', text: text.slice(0, 200), rule }));
}
