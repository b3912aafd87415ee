import { describe, expect, it } from 'vitest';
import { pageAnchor } from '../export/options';
import type { Gap, UnnagDocument } from '../reading/types';
import { readSelection, readTab, type TabApi } from './read-tab';

const tab = { id: 7, url: 'https://example.org/a' };
const read = (content: UnnagDocument['content'], gaps: Gap[] = []) => ({
  title: 'A',
  content,
  gaps,
  removed: [],
  pages: { shown: 1, total: 1 },
});
const paragraph: UnnagDocument['content'] = [{ type: 'paragraph', children: [{ type: 'text', value: 'Words.' }] }];

const browserWith = (part: Partial<TabApi>): TabApi => ({
  prepare: async () => ({ type: 'text/html', older: false }),
  ask: async () => read(paragraph),
  addressOf: async () => tab.url,
  ...part,
});
const failing = (message: string) => async () => {
  throw new Error(message);
};

describe('readTab', () => {
  it('gives the document', async () => {
    expect(await readTab(tab, browserWith({}))).toEqual(read(paragraph));
  });

  it('gives a document without text when it says why there is none', async () => {
    const pictures = read([], [{ reason: 'pages-are-pictures', pages: [1] }]);
    expect(await readTab(tab, browserWith({ ask: async () => pictures }))).toBe(pictures);
  });

  it('says of a page on which an older version hid something that it may not be whole', async () => {
    const older = browserWith({ prepare: async () => ({ type: 'text/html', older: true }) });
    expect(await readTab(tab, older)).toMatchObject({ complete: false, gaps: [{ reason: 'older-version' }] });
  });

  it.each<[string, Partial<TabApi>, string]>([
    [
      'a PDF in the browser’s viewer',
      { prepare: async () => ({ type: 'application/pdf', older: false }) },
      'pdf-viewer',
    ],
    ['no text', { ask: async () => read([]) }, 'no-text'],
    ['marks of pages alone', { ask: async () => read([pageAnchor(1), pageAnchor(2)]) }, 'no-text'],
    ['no result', { ask: async () => null }, 'read-failed'],
    ['something else than a document', { ask: async () => ({ content: 'x' }) }, 'read-failed'],
    ['an error of the reader', { ask: failing('TypeError: x is null') }, 'read-failed'],
    ['no result of a page that went on', { ask: async () => null, addressOf: async () => '' }, 'page-left'],
    ['a refusal', { ask: failing('Missing host permission for the tab') }, 'refused'],
    [
      'a refusal after the page went on',
      { ask: failing('Missing host permission'), addressOf: async () => '' },
      'page-left',
    ],
    ['a tab that was closed', { ask: failing('An unexpected error'), addressOf: async () => null }, 'page-left'],
  ])('%s', async (_, part, code) => {
    await expect(readTab(tab, browserWith(part))).rejects.toMatchObject({ name: 'ReadFailure', code });
  });

  it('does not touch a page of the browser', async () => {
    const untouched = browserWith({ prepare: failing('touched'), ask: failing('touched') });
    await expect(readTab({ id: 1, url: 'chrome://version/' }, untouched)).rejects.toMatchObject({
      code: 'browser-page',
    });
  });
});

describe('readSelection', () => {
  it('gives null when nothing is selected', async () => {
    expect(await readSelection(tab, browserWith({ ask: async () => null }))).toBeNull();
  });
});
