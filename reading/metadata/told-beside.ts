import { cleanAuthor, toIso } from './values';

/** Longer (characters) it is not a line of who wrote a page, or when. */
const LONGEST = 160;
/** So many elements are asked, at most. */
const MOST = 30;

const named = (...words: string[]): string =>
  words.flatMap((word) => [`[class*="${word}" i]`, `[id*="${word}" i]`]).join(',');
const OF_AUTHORS = `[itemprop~="author"],[rel~="author"],${named('byline', 'author', 'writer')}`;
const OF_DATES = `time,[itemprop~="datePublished"],${named('date', 'publi', 'posted', 'byline', 'time')}`;
/** What is here is of somebody else, or of another page. */
const ELSEWHERE = `aside,nav,footer,form,[role=banner],${named('comment', 'sidebar')}`;

/** A word before the names, and what may come behind them. */
const BY = /(?:^|[\s|·•:])(?:[Bb][Yy]|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Аа]втор)\s*[:|]?\s+(?=["“]?\p{Lu})/u;
const BY_HAN = /(?:作者|撰文|记者|記者|文)\s*[:：/／|]\s*/;
const BEHIND = /\s*(?:\S*@|[|•·—–(（\d:]| - | (?:for|on|in|at)\b).*$/isu;
const ROLE = /special|staff|writer|reporter|correspondent|editor|news|archive|rss|follow/i;
const NAMES = /^(?!More )(?:(?:["“‘\p{Lu}][\p{L}\p{M}.'’”"-]*|d[aeiu]|del|la|van|von|and|&|of|y|et|und)(?: |$)){1,8}$/u;
const HAN_NAME = /^[\u3400-\u9fff·]{2,12}$/;

/** The names in a line that says who wrote a page. */
export function namesIn(text: string): string {
  const line = text
    .replace(/\s*\n\s*/g, ' | ')
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length > LONGEST) return '';
  const by = BY.exec(line) ?? BY_HAN.exec(line);
  const rest = (by ? line.slice(by.index + by[0].length) : line).replace(DAY, '|').replace(BEHIND, '').trim();
  const all = rest.split(/\s*[,，、;]\s*/).filter(Boolean);
  const people = all.filter((name) => !ROLE.test(name));
  const found = people.length > 0 ? people : all;
  const isName = (name: string) => HAN_NAME.test(name) || (NAMES.test(name) && (by !== null || name.includes(' ')));
  return found.length > 0 && found.every(isName) ? cleanAuthor(found.join(', ')) : '';
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const DAY = new RegExp(
  `\\d{4}[-/.年]\\s?\\d{1,2}[-/.月]\\s?\\d{1,2}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4}`,
  'i',
);

/** The first full date in a line. */
export function dateIn(text: string): string {
  const found = text.length <= LONGEST ? DAY.exec(text.replace(/\s+/g, ' ')) : null;
  return found ? toIso(found[0].replace(/(\d)(?:st|nd|rd|th)\b/, '$1')) : '';
}

/** The visible elements at the page's first heading, or in its article, that a selector names. */
function* beside(doc: Document, selector: string, isShown: (element: Element) => boolean): Iterable<Element> {
  const heading = [...doc.querySelectorAll('h1')].find(isShown);
  const head = heading?.parentElement?.parentElement;
  let asked = 0;
  for (const element of doc.querySelectorAll(selector)) {
    if (asked >= MOST) return;
    if (element.localName === 'body' || element.localName === 'html') continue;
    const follows = heading ? heading.compareDocumentPosition(element) & 4 : element.closest('article,main,[itemprop]');
    const away = element.closest(ELSEWHERE);
    // What the heading stands in, too, is only named after what is beside it: “no-sidebar”.
    if ((!follows && !head?.contains(element)) || (away && !(heading && away.contains(heading))) || !isShown(element))
      continue;
    asked++;
    yield element;
  }
}

/** The words with the breaks that are seen between them: names and dates stand in boxes side by side. */
// biome-ignore lint/performance/useDomNodeTextContent: the breaks are what is wanted
const wordsOf = (element: Element): string => (element as HTMLElement).innerText ?? element.textContent ?? '';

/** Who wrote the page, as a line beside its heading says. */
export function authorBeside(doc: Document, isShown: (element: Element) => boolean): string {
  for (const element of beside(doc, OF_AUTHORS, isShown)) {
    const inner = element.querySelector('[itemprop~="name"],[rel~="author"],[class*="name" i]');
    const author = (inner && namesIn(wordsOf(inner))) || namesIn(wordsOf(element));
    if (author) return author;
  }
  return '';
}

/** When the page was published, as a line beside its heading says. */
export function dateBeside(doc: Document, isShown: (element: Element) => boolean): string {
  for (const element of beside(doc, OF_DATES, isShown)) {
    const date =
      toIso(element.getAttribute('datetime') ?? element.getAttribute('content') ?? '') || dateIn(wordsOf(element));
    if (date) return date;
  }
  return '';
}
