import { render } from 'preact';
import browser from 'webextension-polyfill';
import { toMarkdown } from '../../export/to-markdown';
import { toText } from '../../export/to-text';
import type { UnnagDocument } from '../../reading/types';

async function main() {
  const root = document.getElementById('panel');
  if (!root) return;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return;
  const [frame] = await browser.scripting.executeScript({ target: { tabId: tab.id }, files: ['/extract.js'] });
  const result = frame?.result as UnnagDocument;
  Object.assign(globalThis, { unnag: { document: result, text: toText(result), markdown: toMarkdown(result) } });
  render(<pre>{toText(result).slice(0, 2000)}</pre>, root);
}
void main();
