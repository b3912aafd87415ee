import { expect, it } from 'vitest';
import type { Page } from '../reading/page';
import { blurredText } from './blurred-text';

const sentence = 'The second half of the letter is about the barn, and it is shown to members only. ';
const pageWith = (hidden: { why: string; text: string }[]): Page =>
  ({ snapshot: () => ({ hidden }) }) as unknown as Page;

it.each([
  ['nothing hidden', [], null],
  ['a blurred price', [{ why: 'blurred', text: '19.90' }], null],
  ['hidden words of other kinds', [{ why: 'invisible', text: sentence.repeat(3) }], null],
  [
    'blurred paragraphs',
    [
      { why: 'blurred', text: sentence },
      { why: 'blurred', text: sentence },
    ],
    { reason: 'pages-locked', pages: [] },
  ],
])('%s', (_what, hidden, gap) => {
  expect(blurredText(pageWith(hidden))).toEqual(gap);
});
