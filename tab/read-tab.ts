import type { UnnagDocument } from '../reading/types';
import { failureOfAddress, failureOfError, ReadFailure } from './failure';
import type { Prepared } from './prepare-page';

/** The parts of the browser that are used. */
export interface TabApi {
  /** Asks the readers in the tab's page; throws the browser's error, or theirs. */
  ask: (tabId: number, question: 'read' | 'readEverything' | 'readSelection') => Promise<unknown>;
  /** Takes our reader view away, if it is there, and tells what is to be known of the page. */
  prepare: (tabId: number) => Promise<Prepared>;
  /** The address that the tab shows now, empty where the browser does not tell it; null: the tab is gone. */
  addressOf: (tabId: number) => Promise<string | null>;
}

export interface TabFacts {
  id: number;
  /** Empty: the browser does not tell it. */
  url: string;
}

function isDocument(value: unknown): value is UnnagDocument {
  const { content, gaps, removed, pages, title } = Object(value);
  return [content, gaps, removed].every(Array.isArray) && pages !== undefined && title !== undefined;
}

/** Whether there is anything to copy: marks of where pages begin are no text. */
export const hasText = ({ content }: Pick<UnnagDocument, 'content'>): boolean =>
  content.some((node) => node.type !== 'html');

/**
 * Reads what is selected on the page in a tab.
 * @returns null when nothing is selected.
 * @throws {ReadFailure} when the page cannot be read.
 */
export async function readSelection(
  tab: TabFacts,
  api: Pick<TabApi, 'ask' | 'addressOf'>,
): Promise<UnnagDocument | null> {
  const known = failureOfAddress(tab.url);
  if (known) throw new ReadFailure(known, tab.url);
  try {
    const result = await api.ask(tab.id, 'readSelection');
    return isDocument(result) && hasText(result) ? result : null;
  } catch (error) {
    throw await failureOf(error, tab, api);
  }
}

/**
 * Reads all words on the page in a tab, with the verdict on the document that was read there before.
 * @throws {ReadFailure} when the page cannot be read.
 */
export async function readEverything(
  tab: TabFacts,
  api: Pick<TabApi, 'ask' | 'addressOf'>,
  { pages, gaps, complete }: UnnagDocument,
): Promise<UnnagDocument> {
  try {
    const result = await api.ask(tab.id, 'readEverything');
    if (!isDocument(result)) throw new Error('The page gave no result.');
    return { ...result, pages, gaps, complete };
  } catch (error) {
    throw await failureOf(error, tab, api);
  }
}

/** Names what went wrong; a page that is no longer the one that was to be read has left, whatever the browser says. */
async function failureOf(error: unknown, tab: TabFacts, api: Pick<TabApi, 'addressOf'>): Promise<ReadFailure> {
  if (error instanceof ReadFailure) return error;
  const message = error instanceof Error ? error.message : String(error);
  const code = failureOfError(message, tab.url);
  if ((code === 'refused' || code === 'read-failed') && tab.url !== '' && (await api.addressOf(tab.id)) !== tab.url)
    return new ReadFailure('page-left', message);
  return new ReadFailure(code, message);
}

/**
 * Reads the page in a tab by the injected reader.
 * @throws {ReadFailure} when the page cannot be read, or holds no text and nothing tells why.
 */
export async function readTab(tab: TabFacts, api: TabApi): Promise<UnnagDocument> {
  const known = failureOfAddress(tab.url);
  if (known) throw new ReadFailure(known, tab.url);
  try {
    // Chromium shows a PDF in a document of ours to script, but without its text.
    const { type, older } = await api.prepare(tab.id);
    if (type === 'application/pdf') throw new ReadFailure('pdf-viewer', tab.url);
    const result = await api.ask(tab.id, 'read');
    if (!isDocument(result)) throw new Error('The page gave no result.');
    if (!hasText(result) && result.gaps.length === 0) throw new ReadFailure('no-text', tab.url);
    // What is hidden there may tell what is missing.
    return older ? { ...result, complete: false, gaps: [...result.gaps, { reason: 'older-version' }] } : result;
  } catch (error) {
    throw await failureOf(error, tab, api);
  }
}
