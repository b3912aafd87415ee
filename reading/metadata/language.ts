/** Words that are in nearly every text of a language, and hardly in others. */
const common: [string, RegExp][] = [
  ['en', /\b(?:the|and|of|with|that|this|for)\b/giu],
  ['de', /\b(?:der|und|nicht|ist|das|eine?|mit|für)\b/giu],
  ['fr', /\b(?:les|est|une|dans|pour|que|des|avec)\b/giu],
  ['es', /\b(?:los|una|para|con|las|del|que|por)\b/giu],
  ['pt', /\b(?:não|uma|para|com|dos|são|mais|que)\b/giu],
  ['it', /\b(?:che|della|per|una|sono|con|gli|nel)\b/giu],
  ['nl', /\b(?:het|een|van|niet|met|voor|zijn|dat)\b/giu],
];
const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';
const cyrillic = new Set('ru uk bg sr be mk kk ky mn tg'.split(' '));
const wellFormed = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i;

/** Characters in all that matches. */
const lengthOf = (text: string, pattern: RegExp): number =>
  text.match(pattern)?.reduce((sum, found) => sum + found.length, 0) ?? 0;
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * The language of a text as BCP 47: what the page declares, unless its letters say otherwise
 * (templates are copied with their `lang="en"`).
 * @returns an empty string when neither tells.
 */
export function checkLanguage(declared: string, text: string): string {
  const tag = wellFormed.test(declared.trim()) ? declared.trim().replace(/_/g, '-') : '';
  const lang = primary(tag);
  const latinOnly = !/[\u0400-\u04ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text);
  const lengthIn = (pattern: RegExp) => (latinOnly ? 0 : lengthOf(text, pattern));
  const kana = lengthIn(/[\u3040-\u30ff]+/g);
  const hangul = lengthIn(/[\uac00-\ud7af]+/g);
  const han = lengthIn(/[\u3400-\u9fff]+/g);
  const russian = lengthIn(/[\u0400-\u04ff]+/g);
  const latin = lengthOf(text, /\p{Script=Latin}+/gu) / 4;
  const most = Math.max(kana + han, hangul, russian / 4, latin);
  if (most < 10) return tag;
  if (most === kana + han) {
    const found = kana > 0.1 * (kana + han) ? 'ja' : 'zh';
    return lang === found || (found === 'zh' && lang === 'yue') ? tag : found;
  }
  if (most === hangul) return lang === 'ko' ? tag : 'ko';
  if (most === russian / 4) return cyrillic.has(lang) ? tag : 'ru';
  if (lang && !['zh', 'ja', 'ko'].includes(lang) && !cyrillic.has(lang) && lang !== 'en') return tag;
  const scores = common.map(([name, words]) => ({ name, hits: count(text, words) })).sort((a, b) => b.hits - a.hits);
  const [best, second] = scores;
  if (!best || best.hits < 5 || best.hits < 1.5 * (second?.hits ?? 0)) return lang === 'en' ? tag : '';
  return best.name === lang ? tag : best.name;
}
