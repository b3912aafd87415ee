import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { wordsOf } from '../markdown/words-of';
import { isTitle } from './flat/labels';
import type { Page } from './page';
import type { Removal } from './types';
import { tidy } from './visible-lines';

/** Lines that hosts and copy handlers put among or after a text; a line of its own, or the last words of one. */
const LINES = [
  /^如果对您有帮助[！!]?\s*(?:感谢|欢迎)(?:评论|下载|支持|收藏)(?:与|和|、)?(?:分享|支持|关注)?[！!。.]?$/,
  /^(?:来自|本文来自|文章来自|内容来自|转载自|摘自)[^。，,]{0,30}(?:www\.)?[a-z0-9-]+\.(?:com|cn|net|org)[^。，,]{0,12}转载请(?:标明|注明)(?:出处|来源)\s*[.。]?$/i,
  /^著作权归作者所有[。.]商业转载请联系作者获得授权[，,]非商业转载请注明出处[。.]/,
];
const TAIL =
  /\s*(?:来自|本文来自)[^。，,]{0,20}www\.[a-z0-9-]+\.(?:com|cn|net)[^。，,]{0,6}转载请(?:标明|注明)出处\s*[.。]?\s*$/i;
/** A host's random proverb stands within so many blocks of the start. */
const HEAD = 3;

const isRunning = (node: RootContent): node is Paragraph => node.type === 'paragraph';

function hostOf(address: string, base: URL): string | null {
  try {
    return new URL(address, base).host;
  } catch {
    return null; // not an address
  }
}

/** Key words that a host hung on the sentences of its documents, as links to others of its own. */
function withoutKeywordLinks(paragraph: Paragraph, page: Page, removed: Removal[]): Paragraph {
  const text = tidy(wordsOf(paragraph));
  const kept: PhrasingContent[] = [];
  for (const child of paragraph.children) {
    const words = tidy(wordsOf(child));
    const running = words.length > 0 && words.length <= 30 && text.length >= words.length + 12;
    if (child.type === 'link' && running && hostOf(child.url, page.url) === page.url.host)
      removed.push({ reason: 'decoy', text: words, rule: 'keyword-link' });
    else kept.push(child);
  }
  return kept.length === paragraph.children.length ? paragraph : { ...paragraph, children: kept };
}

/** Takes a known tail off the last text of a paragraph. */
function withoutTail(paragraph: Paragraph, removed: Removal[]): Paragraph {
  const last = paragraph.children.at(-1);
  if (last?.type !== 'text') return paragraph;
  // A text may be megabytes long.
  const tail = last.value.includes('转载请') ? TAIL.exec(last.value) : null;
  if (!tail) return paragraph;
  removed.push({ reason: 'decoy', text: tidy(tail[0]), rule: 'copy-tail' });
  return {
    ...paragraph,
    children: [...paragraph.children.slice(0, -1), { ...last, value: last.value.slice(0, tail.index) }],
  };
}

/** An abstract has at least so many characters. */
const LEAST_ABSTRACT = 40;

/** Hosts hang links on the words of the text, not of its abstract. */
const withoutLinks = (paragraph: Paragraph): Paragraph => ({
  ...paragraph,
  children: paragraph.children.filter(({ type }) => type !== 'link'),
});

/** The head of the text, which a host sets over it with an ellipsis: every word of it comes again. */
function findAbstract(content: RootContent[]): RootContent | null {
  for (const [i, node] of content.slice(0, 2 * HEAD).entries()) {
    if (!isRunning(node)) continue;
    const words = tidy(wordsOf(node));
    const cut = words.replace(/\s*(?:\.{3}|…+)$/, '');
    if (cut === words || cut.length < LEAST_ABSTRACT) continue;
    const next = content.slice(i + 1).find((one) => isRunning(one) && tidy(wordsOf(one)).length > cut.length);
    if (next && isRunning(next) && [next, withoutLinks(next)].some((one) => tidy(wordsOf(one)).startsWith(cut)))
      return node;
  }
  return null;
}

/**
 * Leaves out what hosts put among the words of a document that is not its: fixed lines, and, where the host file says so,
 * a proverb before the text and key-word links in the sentences; the title, where it stands over the text again.
 * Each is recorded.
 */
export function dropDecoys(
  content: RootContent[],
  page: Page,
  title: string,
): { content: RootContent[]; removed: Removal[] } {
  const removed: Removal[] = [];
  const { decoyLines = [], dropLines = [], keywordLinks = false } = page.site ?? {};
  const abstract = findAbstract(content);
  let blocks = 0;
  let titles = 0;
  const kept = content.flatMap((node): RootContent[] => {
    if (node.type !== 'heading' && !isRunning(node)) return [node];
    const words = tidy(wordsOf(node));
    const early = blocks++ < HEAD;
    if (dropLines.some((line) => line.test(words))) {
      removed.push({ reason: 'chrome', text: words.slice(0, 200), rule: 'host-line' });
      return [];
    }
    // The title may stand over the text more than once.
    if (blocks <= 2 * HEAD && isTitle(words, title) && titles++ > 0) {
      removed.push({ reason: 'duplicate', text: words.slice(0, 200), rule: 'title-again' });
      return [];
    }
    if (node === abstract) {
      removed.push({ reason: 'duplicate', text: words.slice(0, 200), rule: 'abstract' });
      return [];
    }
    if (!isRunning(node)) return [node];
    if (LINES.some((line) => line.test(words)) || (early && decoyLines.some((line) => line.test(words)))) {
      removed.push({ reason: 'decoy', text: words.slice(0, 200), rule: 'decoy-line' });
      return [];
    }
    const plain = withoutTail(node, removed);
    return [keywordLinks ? withoutKeywordLinks(plain, page, removed) : plain];
  });
  return { content: kept, removed };
}

/** Kept of one page. */
const MOST_HIDDEN = 100;

/** Words inside lines of the text that no visitor sees (no display, no size, the colour of the ground): never read, but told. */
export const hiddenDecoys = (page: Page): Removal[] =>
  page
    .snapshot()
    .hidden.filter(({ inline, text }) => inline && /[\p{L}\d]/u.test(text))
    .slice(0, MOST_HIDDEN)
    .map(({ text, why }) => ({ reason: 'hidden', text: tidy(text).slice(0, 200), rule: why }));
