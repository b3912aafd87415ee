import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { smallWording } from './small-wording';

const lines = (name: string) =>
  readFileSync(new URL(`./corpus/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '));

describe('the small wording test', () => {
  it.each(lines('kept.txt'))('keeps: %s', (text) => expect(smallWording.nagKind(text)).toBeNull());

  it('knows two nags of three that are in simplified Chinese', () => {
    const nags = lines('nags.tsv')
      .map((line) => line.split('\t')[1] ?? '')
      .filter((text) => /[一-鿿]/.test(text) && !/[載閱覽費員會錄碼點頁餘\u3040-\u30ff]/.test(text));
    const missed = nags.filter((text) => !smallWording.nagHint(text));
    expect(nags.length).toBeGreaterThan(80);
    expect(missed.length / nags.length, missed.join('\n')).toBeLessThan(0.34);
  });
});
