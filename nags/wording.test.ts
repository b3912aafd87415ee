import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isFiller, nagHint, nagKind, wording } from './wording';

const lines = (name: string) =>
  readFileSync(new URL(`./corpus/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '));

describe('nagKind', () => {
  const nags = lines('nags.tsv').map((line) => line.split('\t') as [kind: string, text: string]);

  it('has a corpus of at least 150 nag lines', () => expect(nags.length).toBeGreaterThanOrEqual(150));
  it.each(nags)('%s: %s', (kind, text) => expect(nagKind(text)).toBe(kind));
  it.each(nags.filter(([kind]) => kind !== 'counter'))('%s: the sieve lets through: %s', (_, text) =>
    expect(wording.mayAsk(text)).toBe(true),
  );
});

describe('what is not a nag', () => {
  const kept = lines('kept.txt');

  it('has a corpus of at least 200 paragraphs and headings', () => expect(kept.length).toBeGreaterThanOrEqual(200));
  it.each(kept)('%s', (text) => expect(nagKind(text)).toBeNull());
});

describe('nagHint', () => {
  it.each(['下载', '立即下载', '50 积分', '免费下载', 'VIP会员', 'Download', 'Premium', '登录领券', '8 折优惠'])(
    'is a hint, for want of a place: %s',
    (text) => {
      expect(nagKind(text)).toBeNull();
      expect(nagHint(text)).not.toBeNull();
    },
  );
  it.each(['第三章 港口经营', 'Introduction', '目录', '张三', '2024-01-01', ''])('is none: %s', (text) =>
    expect(nagHint(text)).toBeNull(),
  );
});

describe('isFiller', () => {
  it.each(['×', '1 / 6', '关闭', '知道了', '在线客服', 'Close', '第1页 / 共5页', ''])('%s', (text) =>
    expect(isFiller(text)).toBe(true),
  );
  it.each(['一、总则', 'Chapter 1', '下载此文档'])('not: %s', (text) => expect(isFiller(text)).toBe(false));
});
