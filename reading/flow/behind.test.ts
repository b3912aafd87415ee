// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { judge } from './judge';
import { keptRuns } from './judgement';
import { snapshotOf } from './tree.fixture';

const read = (html: string): string[] =>
  keptRuns(judge(snapshotOf(html), { title: '', article: false })).map((run) => run.text);

const text = [
  'The ferry has crossed the river at this place since the bridge was washed away, and it will go on for years.',
  'Forty people use it each morning, most of them on their way to the market, and the fare has never changed.',
  'The council wants to build a new bridge, but the money was spent on the school, as the mayor said on Friday.',
];
const page = (behind: string) =>
  `<div class="page"><h1>The ferry</h1><div class="doc">${text.map((line) => `<p>${line}</p>`).join('')}</div>${behind}</div>`;

it.each([
  ['controls', '<div>完善 纠错</div>'],
  ['a vote', '<div>有用 没用</div>'],
  ['the next text', '<div>上一篇：如何注册</div>'],
  ['points for an account', '<div>注册送 30 积分 · 客服微信 biaodan88</div>'],
  ['an account to answer with', '<div>Sign In to reply online · Reply to all via email</div>'],
  ['the way to the original', '<div>轻触阅读原文</div>'],
])('leaves out %s behind the document', (_, behind) => expect(read(page(behind))).toEqual(['The ferry', ...text]));

it.each([
  ['a sentence', '<div>会员积分不足的，请先充值再下载。</div>'],
  ['what is enclosed', '<div>附件：会员登记表</div>'],
  ['a numbered note', '<div>[1] Register of members, to be downloaded</div>'],
  ['who signs', '<div>渡口管理所 二〇二一年五月三日</div>'],
  ['a box of its own kind', '<div class="doc">注册送 30 积分 · 客服微信 biaodan88</div>'],
])('keeps %s behind the document', (_, behind) => expect(read(page(behind))).toHaveLength(text.length + 2));

it('keeps lines of a text that goes on in boxes of another kind', () => {
  const steps = ['右键点击图标', '打开文件位置，下载新的', '选择属性', '重新启动'].map((line) => `<div>${line}</div>`);
  expect(read(page(steps.join('')))).toHaveLength(text.length + 1 + steps.length);
});

it.each([
  ['a sentence', '<p>开通VIP后立即生效。</p>'],
  ['a list', '<ul><li>下载一次扣5积分</li><li>VIP会员免费下载</li></ul>'],
])('keeps %s between paragraphs, set as they are', (_, own) => {
  const [first, second, third] = text;
  expect(read(`<div><p>${first}</p><p>${second}</p>${own}<p>${third}</p></div>`).length).toBeGreaterThan(text.length);
});
