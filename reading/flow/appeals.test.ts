// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { atOnce } from '../in-steps';
import { isAppeal } from './appeals';
import { findBoxesSteps } from './boxes';
import { snapshotOf } from './tree.fixture';

const appealsIn = (html: string): string[] => {
  const { runs } = atOnce(findBoxesSteps(snapshotOf(html)));
  return runs.filter((run) => isAppeal(run, runs)).map(({ text }) => text);
};

describe('a line that asks its reader to share, subscribe or go on', () => {
  it.each([
    ['a link', '<div><a href=/s>Share via email</a></div>', 'Share via email'],
    ['a button', '<div><button>Subscribe now</button></div>', 'Subscribe now'],
    ['a label', '<div>Advertisement</div>', 'Advertisement'],
    ['a line that speaks of the page', '<p>Share this article with</p>', 'Share this article with'],
    ['the name of a paper', '<p>Subscribe to The Ferry Post</p>', 'Subscribe to The Ferry Post'],
  ])('%s', (_, html, text) => expect(appealsIn(html)).toEqual([text]));

  it('all items of a list', () => {
    const texts = ['Facebook', 'Email', 'Print'];
    expect(appealsIn(`<ul>${texts.map((text) => `<li>${text}</li>`).join('')}</ul>`)).toEqual(texts);
  });

  it.each([
    ['an item beside others', '<ol><li>Instagram</li><li>The notice board at the mill</li></ol>'],
    ['a cell', '<table><tr><td>Email</td><td>miller@example.org</td></tr></table>'],
    ['a heading', '<h2>Twitter</h2>'],
    ['a plain paragraph of a word', '<p>Print</p>'],
    ['a sentence', '<div>Share this with your neighbours at the mill.</div>'],
    ['an instruction', '<div>Print on thick paper, then fold the sheet</div>'],
  ])('not: %s', (_, html) => expect(appealsIn(html)).toEqual([]));
});
