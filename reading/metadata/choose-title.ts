import { bareName } from '../bare-name';

export interface TitleSources {
  /** `<title>`. */
  page: string;
  /** Texts of visible headings of the first rank, in order; before them what a host file names. */
  headings: string[];
  /** Open Graph, JSON-LD. */
  declared: string[];
  /** Names of the site: Open Graph, host file, parts of the host. */
  siteNames: string[];
}

/** Editors end their lines with a zero-width space, manuals their headings with a sign that links to them. */
const squeeze = (text: string): string =>
  text
    .replace(/[\u200b\u2060\ufeff¶]/g, '')
    // Some sites escape what is escaped already.
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

/** A separator before or after a site's name; a plain hyphen only where no Latin word is cut. */
const separator =
  /\s*[_|｜·•»«‹›]\s*|\s+[-–—―:：]\s+|\s*::\s*|(?<=[^\w\s\p{Script=Cyrillic}\p{Script=Greek}])[-–—](?=[^\s\d])|(?<=\.(?:docx?|pptx?|xlsx?|pdf|txt|wps))[-–—]\s*/gu;
/** What a site calls itself or adds to each title. */
const siteWord =
  /(?:网|网站|官网|文库|文档|图书馆|豆丁|云文档|论坛|社区|博客|资讯|百科|知道|贴吧|频道|下载站?|在线(?:预览|阅读|查看|浏览)?|免费(?:下载|阅读)|全文(?:阅读|免费)?|大全|平台|中心|出版社|杂志|日报|晚报|时报|新闻|客户端|ニュース|新聞|뉴스|wiki|blog|forums?|docs|documentation)$|^(?:pdf|pptx?|docx?|xlsx?|txt|免费|首页|home|在线)/iu;
/** Half of a double separator, left behind. */
const DANGLING = /[\s_|｜–—-]+$/;
const extension = /\.(?:docx?|pptx?|xlsx?|pdf|txt|wps|rtf|odt|epub)$/i;
const LONGEST_SITE = 30;

/** The last piece of a title is the site's when it names the site, looks like a site's name, or is short beside the rest. */
function isSites(piece: string, rest: string, siteNames: Set<string>, mayGuess: boolean): boolean {
  const name = bareName(piece);
  if (!name || siteNames.has(name)) return true;
  if (piece.length <= LONGEST_SITE && siteWord.test(piece)) return true;
  return mayGuess && piece.length <= 24 && bareName(rest).length >= 1.2 * name.length && bareName(rest).length >= 4;
}

/** Takes the site's name and its usual additions off both ends of a page title. */
export function cleanTitle(title: string, siteNames: string[]): string {
  const known = new Set(siteNames.map(bareName).filter((name) => name.length > 1));
  let rest = squeeze(title);
  for (let mayGuess = true; ; mayGuess = false) {
    const cuts = [...rest.matchAll(separator)];
    const last = cuts[cuts.length - 1];
    if (!last) break;
    const head = rest.slice(0, last.index);
    const tail = rest.slice(last.index + last[0].length);
    if (!bareName(head) || !isSites(tail, head, known, mayGuess)) break;
    rest = head.trim();
  }
  const first = [...rest.matchAll(separator)][0];
  if (first && known.has(bareName(rest.slice(0, first.index)))) {
    const tail = rest.slice(first.index + first[0].length).trim();
    if (bareName(tail)) rest = tail;
  }
  return rest.replace(DANGLING, '') || rest;
}

/** Of a title of the page, a heading in it is the better title from this share on; a long one sooner. */
const shareOf = (heading: string): number => (bareName(heading).length >= LONG_HEADING ? 0.4 : 0.5);
const LONG_HEADING = 10;

/**
 * The document's title. The page's own heading is the best one when the page title says the same;
 * a file name keeps its `.doc` when the heading shows it.
 * @returns an empty string when the page has none.
 */
export function chooseTitle({ page, headings, declared, siteNames }: TitleSources): string {
  const told = [...declared, page].map((title) => squeeze(title)).filter((title) => bareName(title));
  const sites = new Set(siteNames.map(bareName));
  const shown = headings
    .map(squeeze)
    .filter((text) => bareName(text) && text.length <= 300 && !sites.has(bareName(text)));
  for (const title of told) {
    const heading = shown.find((text) => bareName(title).startsWith(bareName(text)) && bareName(text).length >= 2);
    if (
      heading &&
      (bareName(heading).length >= 0.3 * bareName(title).length || cleanTitle(title, siteNames).startsWith(heading))
    )
      return heading;
    const inside = shown.find(
      (text) =>
        bareName(title).includes(bareName(text)) && bareName(text).length >= shareOf(text) * bareName(title).length,
    );
    if (inside) return inside;
  }
  const best = told[0];
  if (best === undefined) return shown[0] ?? '';
  const cleaned = cleanTitle(best, siteNames);
  const base = cleaned.replace(extension, '');
  return base !== cleaned && shown.some((text) => bareName(text).includes(bareName(base))) ? base : cleaned;
}
