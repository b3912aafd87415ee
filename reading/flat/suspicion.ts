import { toSimplified } from '../simplified';
import type { Gap } from '../types';
import { withoutExtension } from './labels';

/** The 3755 common characters of Chinese, simplified: the first level of GB 2312 (rows 0xb0 to 0xd7). */
function commonCharacters(): Set<string> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  return new Set(new TextDecoder('gbk').decode(new Uint8Array(bytes)));
}
const HAN = /[\u3400-\u9fff]/g;
/** Nearly all of any real text is common; of characters at random, and of UTF-8 read as GBK, less than a fifth. */
const LEAST_COMMON = 0.5;
/** A phrase that is written twice is no longer (characters). */
const LONGEST_PHRASE = 24;
const PHRASE = /^[\u3400-\u9fffA-Za-z0-9]+$/;
/** Characters that a broken font leaves in place of the text's. */
const BROKEN = /[\ufffd\ue000-\uf8ff]/g;
/** Enough text to judge, in characters. */
const ENOUGH = 200;

/** A text is as it is here (characters) all over. */
const SAMPLE = 200_000;

/** Slide decks are often converted with each phrase twice: `算法思维算法思维`. */
export function isDoubled(all: string): boolean {
  if (all.length < ENOUGH) return false;
  const text = all.slice(0, SAMPLE);
  const again = findAgain(text);
  let doubled = 0;
  for (let at = 0; at < text.length; ) {
    const length = lengthOfTwice(text, at, again);
    if (length > 0 && !/^(.)\1*$/u.test(text.slice(at, at + length))) doubled += length;
    at += Math.max(1, length);
  }
  return doubled / text.length > 0.15;
}

/** Where each character comes again, or farther than any text is long. */
function findAgain(text: string): Uint32Array {
  const again = new Uint32Array(text.length);
  const seen = new Uint32Array(65536).fill(0xffffffff);
  for (let at = text.length - 1; at >= 0; at--) {
    const code = text.charCodeAt(at);
    again[at] = seen[code] ?? 0;
    seen[code] = at;
  }
  return again;
}

/** Characters of the shortest phrase that stands twice in a row from `at` on, both times taken together; 0: none does. */
function lengthOfTwice(text: string, at: number, again: Uint32Array): number {
  for (let next = again[at] ?? 0; next - at <= LONGEST_PHRASE; next = again[next] ?? 0) {
    const phrase = text.slice(at, next);
    if (phrase.length > 1 && text.startsWith(phrase, next) && PHRASE.test(phrase)) return 2 * phrase.length;
  }
  return 0;
}

/** Text in characters at random, full of broken ones, or with 旳 put for 的: not readable as it stands. */
export function isGarbled(text: string): boolean {
  const sample = toSimplified(text.slice(0, 20_000));
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0;
  if (sample.length >= 50 && count(BROKEN) / sample.length > 0.1) return true;
  const han = sample.match(HAN) ?? [];
  if (han.length >= ENOUGH) {
    const common = commonCharacters();
    if (han.filter((char) => common.has(char)).length < LEAST_COMMON * han.length) return true;
  }
  return count(/旳/g) >= 3 && count(/旳/g) > count(/的/g);
}

/** Words of a title that say what it is about: pairs of Chinese characters, Latin words. */
function topicsOf(title: string): string[] {
  const plain = withoutExtension(title).normalize('NFKC').toLowerCase();
  const topics = new Set(plain.match(/[a-z]{4,}/g) ?? []);
  for (const run of plain.match(/[\u3400-\u9fff]+/g) ?? [])
    for (let i = 0; i + 2 <= run.length; i++) topics.add(run.slice(i, i + 2));
  return [...topics];
}

/** Whether nothing of the title is in a text long enough to name its subject. Says yes only where it is sure. */
export function isOffTitle(text: string, title: string): boolean {
  const topics = topicsOf(title);
  if (topics.length < 5 || text.length < 400) return false;
  // In most texts one of them comes soon. Pieces overlap, so that none is cut.
  for (let from = 0; from < text.length; from += SAMPLE) {
    const piece = text
      .slice(from, from + SAMPLE + 100)
      .normalize('NFKC')
      .toLowerCase();
    if (topics.some((topic) => piece.includes(topic))) return false;
  }
  return true;
}

/** What is to be said of a flattened text that does not read like the document. */
export function suspicions(text: string, title: string): Gap[] {
  if (isGarbled(text)) return [{ reason: 'text-garbled' }];
  const gaps: Gap[] = [];
  if (isDoubled(text)) gaps.push({ reason: 'text-doubled' });
  if (isOffTitle(text, title)) gaps.push({ reason: 'text-off-title' });
  return gaps;
}
