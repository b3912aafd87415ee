/** First parts of English compounds that keep their hyphen at a line's end. */
const FIRST_PARTS = new Set(
  'self non well ex all cross multi long short high low open real end user so half full ill anti first second third one two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety hard soft free over under pre post co semi quasi mid cost case time decision policy state work large small single double triple left right top bottom face third-party read write built client server step word line in on off up down out by to per part near late early old new good best better anglo'.split(
    ' ',
  ),
);
/** Second parts that are joined to any word by a hyphen. */
const SECOND_PARTS =
  /^(?:based|like|free|related|oriented|specific|level|time|term|party|to|by|of|in|up|on|off|out|the|and|or|known|driven|wide|side|scale|quality|friendly|style|type|class|size|sized|ready|only|facing|aware|year|old|day|hour|minute|week|month|long|made|owned|safe|proof|rich|poor|source|step|way|end|date|house|site|line|factor|user|use|case|life|world|state|call|effective|readable|compatible|defined|generated|provided|sensitive|efficient|intensive|dependent|independent|makers?|making|being|holders?|keeping|sharing|solving|setting|building|learning|ended|minded|handed|winning|standing|running|reaching|ranging|growing|lasting|existing)$/;
/** Second parts so productive that the first need not be known. */
const SURE_SECOND_PARTS = /^(?:solving|sharing|based|related|oriented|specific|driven|friendly|making|building)$/;
const WORD = /[A-Za-z][A-Za-z'’]*(?:-[A-Za-z'’]+)*/g;

/** What the words of a text tell of its compounds: those that stand whole within a line. Lower case. */
export function collectWords(lines: string[]): Map<string, number> {
  const words = new Map<string, number>();
  for (const line of lines) {
    for (const match of line.matchAll(WORD)) {
      // The first and the last word of a line may be halves.
      const atEdge = match.index === 0 || match.index + match[0].length >= line.length - 1;
      const word = match[0].toLowerCase();
      if (!(atEdge && line.endsWith('-') && match.index > 0) && match.index > 0)
        words.set(word, (words.get(word) ?? 0) + 1);
    }
  }
  return words;
}

/**
 * Whether the hyphen that `line` ends in belongs to the layout: the word was cut by it, and it goes when the lines are joined.
 * Hyphens before capitals and numbers, of compounds known from elsewhere in the text, or of customary parts, stay.
 */
export function isLayoutHyphen(line: string, next: string, words: Map<string, number>): boolean {
  if (/[\u00ad\u2010]$/.test(line)) return true;
  if (/[\u4e00-\u9fff]/.test(line)) return false; // Chinese type does not hyphenate
  const left = /(?:^|[^A-Za-z'’-])((?:[A-Za-z'’]+-)*)([A-Za-z'’]+)-$/.exec(line);
  const right = /^([a-z'’]+)((?:-[A-Za-z'’]+)*)/.exec(next);
  if (!left || !right) return false;
  const first = (left[2] ?? '').toLowerCase();
  const second = (right[1] ?? '').toLowerCase();
  const chain = (left[1] ?? '').toLowerCase();
  const whole = words.get(chain + first + second) ?? words.get(first + second) ?? 0;
  const compound = words.get(`${chain}${first}-${second}`) ?? words.get(`${first}-${second}`) ?? 0;
  if (compound !== whole) return whole > compound;
  if (compound > 0) return false;
  // A link of a longer chain: mail-|transport-agent.
  if ((chain !== '' || right[2]) && (isKnown(first, words) || FIRST_PARTS.has(first))) return false;
  // Layout cuts long words only, and leaves three letters on each side.
  if (first.length + second.length < 7 || first.length < 3 || second.length < 3) return false;
  if (SURE_SECOND_PARTS.test(second) && first.length >= 4) return false;
  if (first === 'multi') return /^(?:pl|tud)/.test(second);
  const firstKnown = isKnown(first, words) || FIRST_PARTS.has(first);
  if (SECOND_PARTS.test(second) && (firstKnown || first.length + second.length <= 7)) return false;
  if (FIRST_PARTS.has(first)) return !isKnown(second, words) && !/(?:ed|ing)$/.test(second);
  return !(isKnown(first, words) && isKnown(second, words) && first.length >= 4 && second.length >= 4);
}

/** Whether a word, or another form of it, stands whole elsewhere in the text. */
function isKnown(word: string, words: Map<string, number>): boolean {
  const stem = word.replace(/(?:([lnprt])\1)?(?:ed|ing)$|s$/, '$1');
  return [word, `${word}s`, stem, `${stem}e`].some((form) => form.length >= 3 && words.has(form));
}
