import { toSimplified } from '../reading/simplified';

/** Where a viewer stands: the number of its page, from 1, and how many there are. */
export interface Place {
  current: number;
  total: number;
}

/** Longer words are no counter. */
const LONGEST = 28;
/** A viewer of more pages is none: the number is something else. */
const MOST = 3_000;

const UNIT = '(?:pages?|slides?|sheets?|页|张|幻灯片|trang)';
const COUNTER = new RegExp(
  `^(?:${UNIT}|第)?\\s*(\\d{1,4})(?:\\s*[-–]\\s*\\d{1,4})?\\s*${UNIT}?\\s*(?:[/／|,，]?\\s*共|[/／|]|(?:out )?of|von|de|sur|из)\\s*(\\d{1,4})\\s*${UNIT}?$`,
  'i',
);

/** Reads `3 / 24`, `Slide 3 of 24`, `第3页/共24页` or `2–3 / 24`, where these are all the words there are; null: they say something else. */
export function readPlace(words: string): Place | null {
  const line = toSimplified(words.replace(/\s+/g, ' ').trim());
  if (line.length > LONGEST) return null;
  const found = COUNTER.exec(line);
  return found ? placeOf(Number(found[1]), Number(found[2])) : null;
}

/** Two numbers as a place; null where they cannot be one. */
export const placeOf = (current: number, total: number): Place | null =>
  Number.isInteger(current) &&
  Number.isInteger(total) &&
  current >= 1 &&
  total >= 2 &&
  current <= total &&
  total <= MOST
    ? { current, total }
    : null;

/** Reads what stands beside the field in which a viewer shows its page: `/ 24`, `of 24`, `共24页`. */
export function readTotal(words: string): number | null {
  const line = toSimplified(words.replace(/\s+/g, ' ').trim());
  const found =
    line.length <= LONGEST &&
    new RegExp(`^(?:${UNIT}|第)?[\\s:：]*[页张]?\\s*(?:[/／]?\\s*共|[/／]|of)\\s*(\\d{1,4})\\s*${UNIT}?$`, 'i').exec(
      line,
    );
  return found ? Number(found[1]) : null;
}

/** The page that a dot stands for: `Go to slide 3`, `Page 3 of 24`, `第3页`. */
export function readDot(words: string): number | null {
  const line = toSimplified(words.trim());
  const found =
    /^(?:(?:go|jump) to |show )?(?:slide|page)\s*(\d{1,4})(?:\s+of\s+\d+)?$|^(?:跳?转?到)?第\s*(\d{1,4})\s*[页张]$/i.exec(
      line,
    );
  return found ? Number(found[1] ?? found[2]) : null;
}

const NEXT =
  /^(?:(?:go to |turn to |show |view )?(?:the )?next(?: (?:slide|page|sheet|one))?|page down|下一?[页张]|[后向]一?[页张]|后翻|向后翻页|下翻|次へ|次の?(?:页|ページ|スライド)|다음(?: ?(?:페이지|슬라이드))?|trang sau|(?:page|diapositive) suivante|nächste (?:seite|folie)|siguiente(?: (?:página|diapositiva))?|следующ\S+(?: (?:страница|слайд))?|chevron_right|navigate_next|arrow_forward(?:_ios)?|keyboard_arrow_(?:right|down)|[›>»→▶❯⟩▸►⮞ᐳ＞]{1,2})$/i;
const PREVIOUS =
  /^(?:(?:go to |turn to |show |view )?(?:the )?(?:previous|prev)(?: (?:slide|page|sheet|one))?|page up|上一?[页张]|前一?[页张]|前翻|向前翻页|上翻|前へ|前の?(?:页|ページ|スライド)|이전(?: ?(?:페이지|슬라이드))?|trang trước|(?:page|diapositive) précédente|vorherige (?:seite|folie)|anterior(?: (?:página|diapositiva))?|предыдущ\S+(?: (?:страница|слайд))?|chevron_left|navigate_before|arrow_back(?:_ios)?|keyboard_arrow_(?:left|up)|[‹<«←◀❮⟨◂◄⮜ᐸ＜]{1,2})$/i;

/** Something of each wording above: most controls of a page say none of it. */
const MAY_TURN =
  /next|prev|page|[页頁张張下上前后後向次]|다음|이전|trang|suivant|précédent|nächste|vorherige|siguiente|anterior|следующ|предыдущ|chevron|navigate|arrow|[‹›<>«»←→▶◀❮❯⟨⟩▸►⮞ᐳ＞◂◄⮜ᐸ＜]/i;

/** What the class of a control without words calls it. */
const NEXT_CLASS =
  /(?:^|[-_\s])(?:next|nxt|forward|(?:arrow|navigate|page|turn|btn)[-_]?(?:right|next|down)|(?:chevron|angle|caret)[-_]?right)(?:[-_\s](?:btn|button|page|slide|arrow|icon))?(?:[-_\s]|$)/i;
const PREVIOUS_CLASS =
  /(?:^|[-_\s])(?:prev|previous|back|backward|(?:arrow|navigate|page|turn|btn)[-_]?(?:left|prev|up)|(?:chevron|angle|caret)[-_]?left)(?:[-_\s](?:btn|button|page|slide|arrow|icon))?(?:[-_\s]|$)/i;

const plain = (words: string): string =>
  toSimplified(words)
    .replace(/\s*[([（].*[)\]）]$/, '') // "Next page (→)"
    .replace(/^[\s‹<«←]+(?=\p{L})|(?<=\p{L})[\s›>»→]+$/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Which way a control turns, by its words: its label, title or text, of which the first that says anything counts; its class
 * where none does.
 */
export function readTurn(names: string[], classes: string): 'next' | 'previous' | null {
  for (const name of names.filter((one) => MAY_TURN.test(one)).map(plain)) {
    if (NEXT.test(name)) return 'next';
    if (PREVIOUS.test(name)) return 'previous';
  }
  if (names.some((name) => plain(name) !== '')) return null; // "Next article", "Next month"
  const spaced = classes.replace(/([a-z])([A-Z])/g, '$1-$2');
  if (NEXT_CLASS.test(spaced)) return 'next';
  return PREVIOUS_CLASS.test(spaced) ? 'previous' : null;
}
