import type { ElementContent } from 'hast';
import type { SnapshotElement } from '../snapshot-tree';
import { rewrite } from './rewrite';

/** A field with so many characters holds a text, not an answer; a read-only one is there to be read. */
const LEAST = { any: 200, readonly: 40 };
/** Lines of running text are longer than this, as a rule; else they are verse, code, or wrapped by hand. */
const LONG_LINE = 60;
const MOSTLY = 0.6;

const element = (tagName: string, value: string): ElementContent => ({
  type: 'element',
  tagName,
  properties: {},
  children: [{ type: 'text', value }],
});

/** The text of a field as it stands in it now. */
const textIn = ({ data }: SnapshotElement): string => (data.source as HTMLTextAreaElement).value ?? '';

/**
 * Texts that a page shows in a field (`textarea`): of most hosts of plain texts it is the only place. Code to be copied into
 * another page is none. Changes the tree that `assemble` made.
 */
export function readFields(root: SnapshotElement): void {
  rewrite(root, (node) => {
    if (node.tagName !== 'textarea') return null;
    const text = textIn(node).replace(/\r\n?/g, '\n').trim();
    const least = 'readonly' in node.properties || 'readOnly' in node.properties ? LEAST.readonly : LEAST.any;
    if (text.length < least || text.startsWith('<')) return null;
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const long = lines.reduce((sum, line) => sum + (line.length >= LONG_LINE ? line.length : 0), 0);
    return long >= MOSTLY * text.length ? lines.map((line) => element('p', line.trim())) : [element('pre', text)];
  });
}
