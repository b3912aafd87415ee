import { attributeOf, queryAll } from '../reading/dom';
import type { Page } from '../reading/page';

const NEXT =
  /^[\s<>«»›→▶]*(?:下一?页|下頁|下一頁|后一页|下一节|next(?: page)?|(?:page )?suivante|nächste(?: seite)?|(?:página )?siguiente|próxima(?: página)?|(?:pagina )?successiva|следующая(?: страница)?|далее|trang (?:sau|kế|tiếp)|(?:halaman )?(?:berikutnya|selanjutnya)|次の?ページ|次へ|다음(?: ?페이지)?|(?:الصفحة )?التالية?)[\s<>«»›→▶\d]*$/i;
/** Where the number of the page stands in an address: the end of its path or a parameter of that name. */
const PAGE_IN_PATH = /(?:(?:[_/-](?:p|page|pg)?[_:-]?|(?<=[a-z]))(\d{1,4}))?(\.s?html?|\.php|\.aspx?|\/)?$/i;

function withoutPage(url: URL): string {
  const plain = new URL(url);
  for (const name of ['page', 'p', 'pn', 'paged', 'pageno', 'pg', 'start']) plain.searchParams.delete(name);
  plain.hash = '';
  plain.protocol = 'https:'; // hosts mix both
  return plain.href.replace(/\?$/, '');
}

/** Whether one address is another page of what is at the other: the same but for a page number. */
function isPageOf(next: URL, here: URL): boolean {
  if (next.host !== here.host) return false;
  if (/comment|cpage|repl(?:y|ies)|评论/i.test(next.pathname + next.search)) return false;
  const a = withoutPage(next);
  const b = withoutPage(here);
  if (a === b) return next.search !== '' && next.search !== here.search;
  const strip = (address: string) => address.replace(/[?#].*$/, '').replace(PAGE_IN_PATH, '$2');
  const numbered = PAGE_IN_PATH.exec(a.replace(/[?#].*$/, ''))?.[1];
  if (numbered === undefined) return false;
  // 441907.html → 441907_2.html: the page's own number is not the document's.
  return (
    strip(a) === b.replace(/[?#].*$/, '').replace(/\/$/, '') ||
    (strip(a) === strip(b) && Number(numbered) === Number(PAGE_IN_PATH.exec(b)?.[1] ?? 1) + 1 && Number(numbered) < 200)
  );
}

const kept = new WeakMap<Page, { address: string | null }>();

/** The address of the document's next page, where the page links to it from its pager; null: none. Looked for once for a `Page`. */
export function findNextAddress(page: Page): string | null {
  const known = kept.get(page) ?? { address: lookForNext(page) };
  kept.set(page, known);
  return known.address;
}

function lookForNext(page: Page): string | null {
  const snapshot = page.snapshot();
  let second: string | null = null;
  for (const link of queryAll(page.document, 'a[href]')) {
    const words = (link.textContent ?? '').trim();
    if (words.length > 24) continue;
    const named =
      NEXT.test(words) || (words === '' && /next/i.test(attributeOf(link, 'rel') + attributeOf(link, 'aria-label')));
    const numbered = words === '2' && second === null;
    if (!(named || numbered) || !snapshot.node(link)) continue;
    let next: URL;
    try {
      next = new URL(attributeOf(link, 'href'), page.document.baseURI);
    } catch {
      continue; // not an address
    }
    if (!isPageOf(next, page.url)) continue;
    if (named) return next.href;
    // A pager of numbers only: on the first page, its 2 is the next.
    second = next.href;
  }
  return second;
}
