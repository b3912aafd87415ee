import { toSimplified } from '../reading/simplified';

/** What a line of the page says about pages; numbers only where it says them. */
export interface Counter {
  /** The page that is being looked at, or whose caption this is. */
  current?: number;
  /** Pages that can be read here. */
  shown?: number;
  total?: number;
  /** Pages that are left. */
  left?: number;
  /** The same form occurs on pages that have nothing to do with documents (`3 / 5`, `320 pages`): needs other signs. */
  weak?: boolean;
}

type Rule = [pattern: RegExp, make: (a: number, b: number, c: number) => Counter];
const N = '\\s*(\\d{1,5})\\s*';
/** A page and pages, and what stands between a number of them and the number of all. */
const PAGE =
  '(?<!\\p{L})(?:page|seite|p[áa]g(?:ina)?\\.?|страница|стр\\.?|trang|halaman|strona|sayfa|ページ|페이지|صفحة)';
const PAGES =
  '(?:pages?|seiten?|páginas?|pagine|страниц[аы]?|trang|halaman|stron|sayfa|ページ|페이지|쪽|صفحات|صفحة)(?!\\p{L})';
const OF = '(?:of|out of|von|van|de|di|из|sur|dari|trên|z|من|[/／])';
/** Asked in this order: the fuller form first. */
const RULES: Rule[] = [
  [new RegExp(`第${N}[-–~至]${N}页\\D{0,6}?共${N}页`), (first, last, total) => ({ shown: last - first + 1, total })],
  [new RegExp(`(?:试读|预览|可读|免费(?:阅读)?)前?${N}页\\D{0,6}?共${N}页`), (shown, total) => ({ shown, total })],
  [new RegExp(`\\bpages?\\s*1\\s*[-–]${N}of${N}`, 'i'), (shown, total) => ({ shown, total })],
  [
    new RegExp(`已(?:阅读|预览|显示|加载)${N}页[,，;；\\s]*还?(?:剩余?|有)${N}页`),
    (shown, left) => ({ shown, left, total: shown + left }),
  ],
  [
    new RegExp(`共${N}页[,，;；\\s]*[您当目前现仅只可能免费]*(?:预览|试读|阅读|展示|显示|查看)[了其中的前]*${N}页`),
    (total, shown) => ({ shown, total }),
  ],
  [new RegExp(`第${N}页\\s*[/／，,（(|]?\\s*共${N}页`), (current, total) => ({ current, total })],
  [new RegExp(`共${N}页\\s*[/／，,（(|]?\\s*第${N}页`), (total, current) => ({ current, total })],
  [new RegExp(`第${N}(?:页\\s*[/／](?=[\\d页 ]+$)|[/／](?=[\\d ]+页))${N}`), (current, total) => ({ current, total })],
  [new RegExp(`(?:preview|showing|text)[^.]{0,30}?\\b${N}of${N}pages?\\b`, 'i'), (shown, total) => ({ shown, total })],
  [new RegExp(`\\b${N}out of${N}pages?\\b`, 'i'), (shown, total) => ({ shown, total })],
  [
    new RegExp(
      `\\b${N}of${N}pages (?:are )?(?:shown|displayed|visible|available|free|in (?:this|the) preview)\\b`,
      'i',
    ),
    (shown, total) => ({ shown, total }),
  ],
  [new RegExp(`\\b(?:first|only)${N}(?:of|/)(?: the)?${N}pages?\\b`, 'i'), (shown, total) => ({ shown, total })],
  // The whole line, and no year: `2 páginas de 800 palabras` counts words, `10 pages de 2023` tells when.
  [new RegExp(`^${N}${PAGES}\\s*${OF}(?!\\s*(?:19|20)\\d\\d)${N}[.)]?$`, 'iu'), (shown, total) => ({ shown, total })],
  [
    new RegExp(`(?:показан[оы]|mostrando|mostrad[ao]s|angezeigt|getoond|affichées?)\\s*:?${N}${OF}${N}${PAGES}`, 'iu'),
    (shown, total) => ({ shown, total }),
  ],
  [
    new RegExp(`${N}(?:ページ|페이지|쪽)\\s*[中중]の?${N}(?:ページ|페이지|쪽)`),
    (total, current) => ({ current, total }),
  ],
  [new RegExp(`${N}sayfanın${N}['’]\\S+ gö(?:st|rün)`, 'i'), (total, shown) => ({ shown, total })],
  [new RegExp(`${PAGE}${N}${OF}${N}`, 'iu'), (current, total) => ({ current, total })],
  [new RegExp(`(?<!\\d)${N}${OF}${N}${PAGES}`, 'iu'), (current, total) => ({ current, total, weak: true })],
  [new RegExp(`(?:还剩|剩余|还有|剩下|余下)${N}页`), (left) => ({ left })],
  [new RegExp(`\\b${N}(?:more )?pages? (?:left|remaining)\\b`, 'i'), (left) => ({ left })],
  [
    new RegExp(`(?:noch|faltan|quedan|restam|faltam|reste|осталось|còn(?: lại)?|残り|남은)${N}${PAGES}`, 'iu'),
    (left) => ({ left }),
  ],
  [
    new RegExp(`(?:leseprobe|vorschau|preview|vista previa|prévia|aperçu|фрагмент)\\D{0,12}${N}${PAGES}`, 'iu'),
    (total) => ({ total }),
  ],
  [new RegExp(`(?:共|全文|合计|总计)${N}页`), (total) => ({ total })],
  [new RegExp(`页\\s?数\\s*[：:]${N}(?!\\d)`), (total) => ({ total, weak: true })],
  [new RegExp(`(?:^|[\\s|·•,，：:约])${N}页(?![\\u4e00-\\u9fff])`), (total) => ({ total, weak: true })],
  [new RegExp(`\\ball${N}pages\\b`, 'i'), (total) => ({ total, weak: true })],
  [new RegExp(`^第?${N}[/／]${N}(?:页|\\s|$)`), (current, total) => ({ current, total, weak: true })],
  [new RegExp(`^[/／]${N}页?$`), (total) => ({ total, weak: true })],
  [new RegExp(`^of${N}$`, 'i'), (total) => ({ total, weak: true })],
  [
    new RegExp(`(?:^|[\\s|·•,(–전全총-])${N}(?:slides?|${PAGES})(?:$|[\\s|·•,)–-])`, 'iu'),
    (total) => ({ total, weak: true }),
  ],
];
/** Longer lines are sentences about something else. */
const LONGEST = 120;
const MAY_BE = new RegExp(`[页/／]|slide|of\\s*\\d|${PAGE}|${PAGES}`, 'iu');

/** Reads what a line says about pages, e.g. `第2页 / 共5页`, `已阅读5页,还剩60页未读`, `Page 3 of 12`; null: nothing. */
export function readCounter(words: string): Counter | null {
  if (words.length > LONGEST || !/\d/.test(words)) return null;
  const line = toSimplified(words);
  if (!MAY_BE.test(line)) return null;
  for (const [pattern, make] of RULES) {
    const found = pattern.exec(line);
    if (!found) continue;
    const counter = make(Number(found[1]), Number(found[2]), Number(found[3]));
    const { current, shown, total } = counter;
    if (total === 0 || (shown ?? 1) < 1 || (total !== undefined && Math.max(current ?? 0, shown ?? 0) > total))
      continue;
    return counter;
  }
  return null;
}

/** A leaf's number and how many there are, in the words of any language: `φύλλο 1 από 7`. Only a row of them tells that it is so. */
const LEAF = /^(?:[\p{L}\p{M}]{1,14}\.?\s)?[-–—\s]*(\d{1,4})\s?(?:[/／|]|\p{L}[\p{L}\p{M}]{0,5})\s?(\d{1,4})[-–—\s]*$/u;

/** A line that may number a leaf of a document. */
export function readLeaf(words: string): { current: number; total: number } | null {
  const found = words.length <= 40 ? LEAF.exec(words.trim()) : null;
  const [current, total] = found
    ? [Number(found[1]), Number(found[2])]
    : (({ current = 0, total = 0 }) => [current, total])(readCounter(words) ?? {});
  return current > 0 && total > 1 && current <= total ? { current, total } : null;
}
