import { expect, it } from 'vitest';
import { checkPage } from './check-page';

const page = {
  seed: 1,
  html: '',
  kind: 'html' as const,
  script: '',
  visible: ['v0q the river keeps its level.', 'v1q 水面平稳时测量流速。'],
  hidden: ['h0q nobody sees this.'],
};
const faultsIn = (text: string, records: string[] = []) =>
  checkPage(
    page,
    text,
    records.map((record) => ({ reason: 'chrome', text: record })),
  ).map(({ fault }) => fault);

it.each([
  ['the text as it is', 'v0q the river keeps its level.\n\nv1q 水面平稳时测量流速。', []],
  ['a line wrapped anew', 'v0q the river\nkeeps its level.\n\nv1q 水面平稳时测量流速。', []],
  ['two words put together', 'v0q the riverkeeps its level. v1q 水面平稳时测量流速。', ['spaces']],
  ['a word taken apart', 'v0q the ri ver keeps its level. v1q 水面平稳时测量流速。', ['spaces']],
  ['a space among Chinese signs', 'v0q the river keeps its level. v1q 水面平稳 时测量流速。', ['spaces']],
  ['a sign changed', 'v0q the river keeps its levels. v1q 水面平稳时测量流速。', ['lost']],
  ['the other order', 'v1q 水面平稳时测量流速。 v0q the river keeps its level.', ['order']],
  ['hidden words', 'v0q the river keeps its level. v1q 水面平稳时测量流速。 h0q nobody sees this.', ['shown']],
])('tells of %s', (_, text, faults) => {
  expect(faultsIn(text)).toEqual(faults);
});

it('counts what is recorded apart from what is lost', () => {
  expect(faultsIn('v0q the river keeps its level.', ['v1q 水面平稳'])).toEqual(['recorded']);
});
