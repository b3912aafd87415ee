const cjk = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/g;
const ends = /[.!?;:](?=[\s"'”’)\]]|$)|[。！？；：…]/g;

const countMatches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Han, Kana and Hangul characters. */
export const cjkCount = (text: string): number => countMatches(text, cjk);

/** Sentence ends, Latin (before white space or a closing mark) and full-width. */
export const sentenceCount = (text: string): number => countMatches(text, ends);

const untidy = /[^\S ]| {2}/;

/** White space as it is seen: any amount is one space. */
export const squeeze = (text: string): string => (untidy.test(text) ? text.replace(/\s+/g, ' ') : text).trim();

/** How much a text says, in Latin characters: a CJK character says as much as three letters. */
export const weigh = (text: string): number => text.length + 2 * cjkCount(text);
