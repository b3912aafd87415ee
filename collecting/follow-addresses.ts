import type { RootContent } from 'mdast';
import type { Gap, Removal, UnnagDocument } from '../reading/types';
import type { Progress } from './types';

/** What following next-page links needs of the browser: the same tab is led on, as by the user's own click. */
export interface FollowApis {
  /** Reads what the tab shows now. */
  read: () => Promise<UnnagDocument>;
  /** Leads the tab to an address; resolves when the page has loaded. @throws when it does not load, or at once when the signal aborts */
  go: (url: string, signal?: AbortSignal) => Promise<void>;
}

/** A document of more addresses than this is not followed to its end, and the result says so. */
const MAX_ADDRESSES = 300;

export const nextAddress = (document: UnnagDocument): string | null =>
  document.gaps.find((gap) => gap.reason === 'more-addresses')?.next ?? null;

export interface FollowOptions {
  signal: AbortSignal;
  onProgress: (progress: Progress) => void;
  /** A page was read: it outlives whoever follows. The tab goes on only when it is kept. */
  onPage?: (page: UnnagDocument, index: number) => unknown;
}

/**
 * Follows next-page links on the same host and puts the pages together, then leads the tab back to where it was.
 * Stopping, a page that fails, another host and the bound are told as gaps; what was read until then is kept.
 * @param read the pages that were read already, in order; the first at least
 */
export async function followAddresses(
  read: readonly UnnagDocument[],
  apis: FollowApis,
  { signal, onProgress, onPage }: FollowOptions,
): Promise<UnnagDocument> {
  const pages = [...read];
  const [first] = pages;
  if (!first) throw new Error('There is no page to follow.');
  const seen = new Set(pages.map(({ url }) => url));
  const { host } = new URL(first.url);
  let end: Gap | null = null;
  let next = nextAddress(pages.at(-1) ?? first);
  while (next && !end && new URL(next).host === host) {
    if (seen.has(next)) {
      next = null; // in a circle: there is nothing more
    } else if (signal.aborted) {
      end = { reason: 'stopped', page: pages.length };
    } else if (pages.length >= MAX_ADDRESSES) {
      end = { reason: 'too-large', what: 'addresses', limit: MAX_ADDRESSES };
    } else {
      seen.add(next);
      try {
        const page = await readAt(next, pages, apis, signal);
        if (isTurnedAway(next, page.url)) {
          end = { reason: 'pages-locked', pages: [pages.length + 1] };
          continue;
        }
        await onPage?.(page, pages.length);
        pages.push(page);
        onProgress({ done: pages.length, total: first.pages.total, left: null });
        next = nextAddress(page);
      } catch (error) {
        console.warn('Unnag: the next page could not be read', error);
        end = signal.aborted
          ? { reason: 'stopped', page: pages.length }
          : { reason: 'pages-never-came', pages: [pages.length + 1] };
      }
    }
  }
  if (pages.length > 1 || end)
    await apis.go(first.url).catch((error: unknown) => {
      // What was read is whole, wherever the tab stands.
      console.warn('Unnag: the tab could not be led back', error);
    });
  return joinDocuments(pages, end, next);
}

const GATE = /(?:^|[/._-])(?:log-?in|sign-?(?:in|up)|sso|passport|oauth|auth|register|captcha|vip|pay)(?:[/._-]|$)/i;

/** Whether a site shows, in place of an address, where it asks for an account: named so, or with the way back. */
function isTurnedAway(asked: string, shown: string): boolean {
  const [from, to] = [new URL(asked), new URL(shown)];
  if (to.pathname === from.pathname) return false;
  const back = `${to.search}${to.hash}`.replaceAll(/%2f/gi, '/');
  return (
    (GATE.test(to.pathname) && !GATE.test(from.pathname)) || (from.pathname.length > 1 && back.includes(from.pathname))
  );
}

/** A page that is on its way already may come, and go again, before it is there: it is tried a second time. */
async function readAt(
  url: string,
  before: readonly UnnagDocument[],
  { go, read }: FollowApis,
  signal: AbortSignal,
): Promise<UnnagDocument> {
  const attempt = async () => {
    await go(url, signal);
    const page = await read();
    if (before.some((known) => known.url === page.url)) throw new Error(`${url} shows ${page.url} again`);
    return page;
  };
  try {
    return await attempt();
  } catch (error) {
    if (signal.aborted) throw error;
    console.debug('Unnag: the next page is tried again', error);
    return attempt();
  }
}

/** The pages that were read until the tab went elsewhere, with that said where there is more of them. */
export function joinLeft(pages: UnnagDocument[]): UnnagDocument {
  const next = pages.map(nextAddress).at(-1) ?? null;
  return joinDocuments(pages, next === null ? null : { reason: 'page-left' }, next);
}

/** What a page says that shows one of several. */
const COUNTS = new Set<Gap['reason']>(['preview-ends', 'pages-not-loaded']);

/**
 * @param end why no more was read; null: nothing kept from it
 * @param next the address at which the document goes on; null: it is whole
 */
function joinDocuments(pages: UnnagDocument[], end: Gap | null, next: string | null): UnnagDocument {
  const [first] = pages;
  if (!first) throw new Error('There is no page to join.');
  const content: RootContent[] = [];
  const removed: Removal[] = [];
  const gaps: Gap[] = [];
  const last = pages.length - 1;
  const all = end === null && first.pages.total === pages.length;
  pages.forEach((page, i) => {
    content.push(anchor(i + 1), ...page.content);
    removed.push(...page.removed);
    for (const gap of page.gaps) {
      // Each address counts itself as one page of all; only the last one's end is the document's end.
      if (gap.reason === 'more-addresses') continue;
      if (COUNTS.has(gap.reason) && (i < last || all)) continue;
      if (gap.reason === 'ends-mid-sentence' && i < last) continue;
      gaps.push(gap);
    }
  });
  if (end) gaps.push(end);
  if (next) gaps.push({ reason: 'more-addresses', next });
  const total = first.pages.total ?? (end || next ? null : pages.length);
  return {
    ...first,
    content,
    removed,
    gaps,
    pages: { shown: pages.length, total },
    complete: gaps.length === 0 && (total === null || pages.length >= total),
    collectable: false,
  };
}

/** The start of page `page` in the text; exports drop it when page anchors are off. */
function anchor(page: number): RootContent {
  return { type: 'html', value: `<!-- page ${page} -->`, data: { unnagPage: page } as RootContent['data'] };
}
