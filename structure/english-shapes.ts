/** A word of the text: [start, end) of the folded text. */
export interface Word {
  start: number;
  end: number;
  text: string;
}

const SENTENCE_END = /[.!?]["'”’)\]]*$/;
const ABBREVIATION =
  /^(?:["'“(]*(?:Mr|Mrs|Ms|Dr|Prof|St|No|Nos|vs|v|cf|al|Inc|Ltd|Co|Corp|Jr|Sr|e\.g|i\.e|etc|Fig|Figs|Sec|Art|Ch|pp?|vol|ed|eds|Op|Cit|U\.S|U\.K|[A-Z])\.)$/;
export const CAPITAL = /^["'“‘«„([]*\p{Lu}/u;
export const SMALL = /^["'“‘«„(]*\p{Ll}/u;
export const ALL_CAPS = /^["'“(]*\p{Lu}[\p{Lu}\d'’&.,/-]*\p{Lu}[,:)"”']*$/u;
export const NUMBER = /^(?:[A-Z]\.)?(?:\d{1,2}\.)*\d{1,2}\.?$|^\(?[a-z]\)$|^\([ivx]+\)$|^[A-Z]\.(?:\d{1,2}\.?)+$/;
/** (a), b), (iv): the item of a list of clauses, which may go on in the same line. */
export const LETTERED = /^\(?(?:[a-z]|[ivx]{2,4}|\d{1,2})\)$/;
export const SECTION_NUMBER = /^(?:[A-Z]\.)?\d{1,2}(?:\.\d{1,2})+\.?$/;
export const LONGEST_HEADING = 12;

/** The words of a folded text, which has no other white space than single spaces. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  for (let start = 0; start < text.length; ) {
    const space = text.indexOf(' ', start);
    const end = space < 0 ? text.length : space;
    if (end > start) words.push({ start, end, text: text.slice(start, end) });
    start = end + 1;
  }
  return words;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

export function bare(word: string): string {
  if (isLetter(word.charCodeAt(0)) && isLetter(word.charCodeAt(word.length - 1))) return word;
  return word.replace(/^["'“‘([]+|["'”’)\],;:.!?]+$/g, '');
}

export function endsSentence(word: string): boolean {
  if (isLetter(word.charCodeAt(word.length - 1))) return false;
  return SENTENCE_END.test(word) && !ABBREVIATION.test(word);
}
