// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { atOnce } from '../in-steps';
import { judge } from './judge';
import { keptRuns } from './judgement';
import { isDoubtful, reconsider } from './second-opinion';
import { snapshotOf } from './tree.fixture';

const first =
  'The ferry has crossed the river at this place since the bridge was washed away, and it will go on for years.';
const second =
  'Forty people use it each morning, most of them on their way to the market, and the fare has never changed.';
const hints = { title: '', article: false };

const paragraphs = `<p>${first}</p><p>${second}</p>`;
const inFurniture = (tag: string) => `<div><p>The ferry.</p></div><${tag}>${paragraphs.repeat(6)}</${tag}>`;
const read = (html: string): string[] => {
  const judgement = judge(snapshotOf(html), hints);
  expect(isDoubtful(judgement)).toBe(true);
  return keptRuns(atOnce(reconsider(judgement, hints, document.implementation))).map(({ text }) => text);
};

describe('where the rules find hardly any text of much', () => {
  it('asks Readability', () => {
    const texts = read(inFurniture('nav'));
    expect(texts.filter((text) => text === first)).toHaveLength(6);
  });

  it.each(['nav', 'footer'])('keeps all where Readability finds none, or is too slow: %s', (tag) => {
    const deep = `${'<div>'.repeat(250)}${inFurniture(tag)}${'</div>'.repeat(250)}`;
    expect(read(deep)).toEqual(['The ferry.', ...Array(6).fill([first, second]).flat()]);
  });
});
