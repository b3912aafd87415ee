import { toString as plainOf } from 'mdast-util-to-string';
import { expect, it } from 'vitest';
import { restoreQuoted } from './restore-quoted';

it('makes quotations of what mail quotes, and joins their lines', () => {
  const text = [
    'Hello,',
    '',
    '> the sluice was open all night and the meadow is under water up to the',
    '> second fence, as far as I could see from the road this morning',
    '> > did anybody close it?',
    '',
    'I closed it at six and hung the key at the mill again, where everybody can',
    'find it without asking me.',
  ].join('\n');
  const blocks = restoreQuoted(text);
  expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'blockquote', 'paragraph']);
  const quote = blocks[1];
  expect(quote?.type === 'blockquote' && quote.children.map(({ type }) => type)).toEqual(['paragraph', 'blockquote']);
  expect(plainOf(blocks[1] ?? { type: 'text', value: '' })).not.toContain('>');
  expect(plainOf(blocks[1] ?? { type: 'text', value: '' })).toContain('up to the second fence');
});

it('leaves text without quotations to restoreWrapped', () => {
  expect(restoreQuoted('a > b is what the table says').map(({ type }) => type)).toEqual(['paragraph']);
});
