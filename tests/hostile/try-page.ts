import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type CDPSession, launch, type Page } from 'puppeteer-core';
import { defaultExportOptions } from '../../export/options.ts';
import { toText } from '../../export/to-text.ts';
import type { UnnagDocument } from '../../reading/types.ts';
import { TOOL_FILES, TOOLS } from '../../tab/page-tools.ts';
import { findChromium } from '../drivers/chromium.ts';
import { checkPage, type PageFault } from './check-page.ts';
import { withoutTicks } from './enemies.ts';
import type { HostilePage } from './generate-page.ts';
import { LOOK, type Look, missedPieces } from './look.ts';
import type { NamedCase } from './named-case.ts';

/** A tab of Chromium in which the built reading script runs alone, in a world of its own as in the extension. */
export interface Reader {
  page: Page;
  cdp: CDPSession;
  /** The built reading script, which leaves the readers in its world. */
  code: string;
}

/** A read document, its plain text, and how long the reading took in ms. */
export interface Read {
  document: UnnagDocument;
  text: string;
  ms: number;
}

/** The built reading script of an unpacked extension: its files after each other. */
export const readingScript = (folder: string): string =>
  TOOL_FILES.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n;');

/** Starts Chromium for made pages. No call to the page may take longer than `timeout` ms. */
export async function launchForPages(timeout: number): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Chromium was not found: install it, or name it in $CHROMIUM');
  return launch({
    executablePath,
    protocolTimeout: timeout,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export async function openReader(browser: Browser, code: string): Promise<Reader> {
  const page = await browser.newPage();
  const cdp = await page.createCDPSession();
  await cdp.send('Page.enable');
  await cdp.send('DOM.enable');
  return { page, cdp, code };
}

/** Reads the page that the tab shows, in a new isolated world. Throws with the script's own words. */
async function readAlone({ cdp, code }: Reader): Promise<Read> {
  const contextId = await worldOf(cdp, 'unnag');
  const from = Date.now();
  const answer = await cdp.send('Runtime.evaluate', {
    contextId,
    expression: `${code}\nglobalThis[Symbol.for('${TOOLS}')].read()`,
    awaitPromise: true,
    returnByValue: true,
  });
  const ms = Date.now() - from;
  if (answer.exceptionDetails)
    throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
  const document: UnnagDocument = answer.result.value;
  return { document, text: toText(document, defaultExportOptions), ms };
}

async function markupOf(cdp: CDPSession): Promise<string> {
  const { root } = await cdp.send('DOM.getDocument', { depth: 0 });
  return withoutTicks((await cdp.send('DOM.getOuterHTML', { nodeId: root.nodeId })).outerHTML);
}

/** Loads a made page as what it is to be. XML that the browser does not take is shown as HTML. */
async function showPage(page: Page, made: Pick<HostilePage, 'html' | 'kind'>): Promise<void> {
  const load = (type: string, markup: string) =>
    page.goto(`data:${type};charset=utf-8,${encodeURIComponent(markup.toWellFormed())}`, { waitUntil: 'load' });
  if (made.kind === 'svg') {
    await load('image/svg+xml', made.html);
    return;
  }
  await page.setContent(made.html, { waitUntil: 'domcontentloaded' });
  if (made.kind === 'html') return;
  const xml = await page.evaluate('new XMLSerializer().serializeToString(document)');
  await load('application/xhtml+xml', String(xml));
  if ((await page.evaluate("document.getElementsByTagName('parsererror').length")) === 0) return;
  await page.goto('about:blank');
  await page.setContent(made.html, { waitUntil: 'domcontentloaded' });
}

/** Where the page and its boxes are scrolled to, what is selected, and what has the focus. */
const STATE = `(() => {
  const scrolled = [...document.querySelectorAll('*')].filter((one) => one.scrollTop || one.scrollLeft).map((one) => [one.tagName, one.scrollTop, one.scrollLeft]);
  const { anchorOffset, focusOffset, rangeCount } = getSelection();
  return JSON.stringify([scrollX, scrollY, scrolled, anchorOffset, focusOffset, rangeCount, String(getSelection()), document.activeElement?.outerHTML?.slice(0, 80)]);
})()`;

async function stateOf(cdp: CDPSession): Promise<string> {
  const contextId = await worldOf(cdp, 'look');
  const answer = await cdp.send('Runtime.evaluate', { contextId, expression: STATE, returnByValue: true });
  if (answer.exceptionDetails) throw new Error(`state: ${answer.exceptionDetails.exception?.description}`);
  return withoutTicks(String(answer.result.value));
}

async function worldOf(cdp: CDPSession, worldName: string): Promise<number> {
  const { frameTree } = await cdp.send('Page.getFrameTree');
  return (await cdp.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName })).executionContextId;
}

async function lookAt({ cdp }: Reader): Promise<Look> {
  const contextId = await worldOf(cdp, 'look');
  const answer = await cdp.send('Runtime.evaluate', { contextId, expression: LOOK, returnByValue: true });
  if (answer.exceptionDetails) throw new Error(`look: ${answer.exceptionDetails.exception?.description}`);
  return answer.result.value;
}

/** Shows the made page and reads it. @param bound ms that the reading may take */
export async function tryPage(reader: Reader, made: HostilePage, bound: number, show = false): Promise<PageFault[]> {
  const { page, cdp } = reader;
  const { seed } = made;
  try {
    await page.goto('about:blank'); // new built-ins: the last page may have broken its own
    await showPage(page, made);
    if (made.script) await page.evaluate(`${made.script}; undefined`).catch((error: unknown) => void error); // the page's own script may break itself
    const look = await lookAt(reader);
    const state = await stateOf(cdp);
    const before = await markupOf(cdp);
    const { document, text, ms } = await readAlone(reader);
    if (show) console.log(text, document.removed, document.gaps);
    const faults = checkPage(made, text, document.removed);
    for (const detail of missedPieces(look, text, document.removed)) faults.push({ seed, fault: 'missed', detail });
    if (before !== (await markupOf(cdp))) faults.push({ seed, fault: 'changed-page', detail: '' });
    const after = await stateOf(cdp);
    if (state !== after)
      faults.push({ seed, fault: 'changed-page', detail: `${state.slice(0, 80)} → ${after.slice(0, 80)}` });
    if (ms > bound) faults.push({ seed, fault: 'slow', detail: `${ms} ms` });
    return faults;
  } catch (error) {
    return [{ seed, fault: 'threw', detail: String(error).slice(0, 300) }];
  }
}

/** Shows a named case and reads it; what is wrong, in words. */
export async function tryNamed(reader: Reader, one: NamedCase, tell: (line: string) => void): Promise<string[]> {
  try {
    await reader.page.goto('about:blank');
    await showPage(reader.page, { html: one.html ?? '', kind: one.kind ?? 'html' });
    if (one.make) await reader.page.evaluate(`{${one.make}}; undefined`);
    const { document, text, ms } = await readAlone(reader);
    const gaps = document.gaps.map((gap) => gap.reason).join(', ');
    tell(`${one.name}: ${ms} ms, ${text.length} characters${gaps && `, ${gaps}`}`);
    return [
      ...one.has.filter((words) => !text.includes(words)).map((words) => `lost: ${words}`),
      ...(one.hasNot ?? []).filter((words) => text.includes(words)).map((words) => `shown: ${words}`),
      ...(one.gap && !document.gaps.some((gap) => gap.reason === one.gap) ? [`not told: ${one.gap}`] : []),
      ...(ms > one.bound ? [`slow: ${ms} ms`] : []),
    ];
  } catch (error) {
    return [`threw: ${String(error).slice(0, 300)}`];
  }
}
