/** How CommonMark 0.31 §2.1 and §6.2 class a character beside a run of `*` or `_`. */
type Class = 'space' | 'punctuation' | 'other';

/**
 * The classes that renderers may give a character: symbols are punctuation only since 0.31, and characters
 * beyond U+FFFF are read by halves in some. `''` is the edge of a block.
 */
function classesOf(character: string): Class[] {
  if (character === '' || /^[\t\n\f\r\p{Zs}]$/u.test(character)) return ['space'];
  if (/^[\u2028\u2029\ufeff]$/.test(character)) return ['space', 'other'];
  if (/^[!-/:-@[-`{-~]$/.test(character)) return ['punctuation'];
  if (/[\ud800-\udfff]/.test(character)) return /[\p{P}\p{S}]/u.test(character) ? ['punctuation', 'other'] : ['other'];
  if (/\p{P}/u.test(character)) return ['punctuation'];
  return /\p{S}/u.test(character) ? ['punctuation', 'other'] : ['other'];
}

/** True when the character is a letter, digit or ideograph to every renderer. */
export function isWordCharacter(character: string): boolean {
  const classes = classesOf(character);
  return classes.length === 1 && classes[0] === 'other';
}

/** True when the character is white space, or the edge of a block, to every renderer. */
export function isSpace(character: string): boolean {
  const classes = classesOf(character);
  return classes.length === 1 && classes[0] === 'space';
}

export function firstCharacter(text: string): string {
  const code = text.codePointAt(0);
  return code === undefined ? '' : String.fromCodePoint(code);
}

export function lastCharacter(text: string): string {
  const low = text.charCodeAt(text.length - 1);
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(-2) : text.slice(-1);
}

const leftFlanking = (before: Class, after: Class): boolean =>
  after !== 'space' && (after !== 'punctuation' || before !== 'other');

/** Whether a run of `marker` opens emphasis between these two characters, in every renderer. */
export function canOpen(marker: string, before: string, after: string): boolean {
  return classesOf(before).every((b) =>
    classesOf(after).every((a) => leftFlanking(b, a) && (marker !== '_' || !leftFlanking(a, b) || b === 'punctuation')),
  );
}

/** Whether it closes emphasis there, in every renderer: the mirror of opening. */
export function canClose(marker: string, before: string, after: string): boolean {
  return canOpen(marker, after, before);
}
