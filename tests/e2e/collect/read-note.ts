import type { CDPSession, Page } from 'puppeteer-core';
import type { Driver } from '../../drivers/types.ts';

interface Node {
  nodeId: number;
  nodeName: string;
  nodeValue?: string;
  children?: Node[];
  shadowRoots?: Node[];
}

const NOTE = 'unnag-note';

const find = (node: Node, wanted: (node: Node) => boolean): Node | null => {
  if (wanted(node)) return node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
    const found = find(child, wanted);
    if (found) return found;
  }
  return null;
};

const wordsIn = (node: Node): string =>
  (node.nodeValue ?? '') + [...(node.shadowRoots ?? []), ...(node.children ?? [])].map(wordsIn).join('\n');

/** Looks into a closed shadow root as the browser itself can. */
const IN_FIREFOX = `const window = Services.wm.getMostRecentWindow('navigator:browser');
const actor = window.gBrowser.selectedBrowser.browsingContext.currentWindowGlobal.getActor('MarionetteCommands');
return (await actor.executeScript("const note = document.querySelector('${NOTE}'); return note ? note.openOrClosedShadowRoot.textContent : null",
  [], { sandboxName: 'system', timeout: 10000, async: false }));`;

/** The words of the note that is seen on the page in front; null when there is none. */
export async function readNote(browser: Driver, url: string): Promise<string | null> {
  // A dialog that was closed has no box.
  const seen = `(() => { const note = document.querySelector('${NOTE}'); return Boolean(note) && getComputedStyle(note).visibility === 'visible' && note.getBoundingClientRect().height > 0; })()`;
  if (browser.inFirefox) {
    const shown = `const window = Services.wm.getMostRecentWindow('navigator:browser');
const actor = window.gBrowser.selectedBrowser.browsingContext.currentWindowGlobal.getActor('MarionetteCommands');
return await actor.executeScript(given, [], { sandboxName: null, timeout: 10000, async: false });`;
    if ((await browser.inFirefox<boolean>(shown, `return ${seen}`)) !== true) return null;
    return browser.inFirefox<string | null>(IN_FIREFOX);
  }
  const page = await pageAt(browser, url);
  if (!(await page.evaluate(seen))) return null;
  const session = await page.createCDPSession();
  try {
    const note = await noteIn(session);
    return note && wordsIn(note);
  } finally {
    await session.detach();
  }
}

async function pageAt(browser: Driver, url: string): Promise<Page> {
  const page = (await browser.chromium?.pages())?.find((one) => one.url() === url);
  if (!page) throw new Error(`no tab shows ${url}`);
  return page;
}

async function noteIn(session: CDPSession): Promise<Node | null> {
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
  return find(root, (node) => node.nodeName.toLowerCase() === NOTE);
}

/** Clicks a button of the note with the mouse; Chromium only. */
export async function clickInNote(browser: Driver, url: string, words: string): Promise<void> {
  const page = await pageAt(browser, url);
  const session = await page.createCDPSession();
  try {
    const note = await noteIn(session);
    const button = note && find(note, (node) => node.nodeName === 'BUTTON' && wordsIn(node).trim() === words);
    if (!button) throw new Error(`the note has no button "${words}"`);
    const { model } = await session.send('DOM.getBoxModel', { nodeId: button.nodeId });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
    await page.bringToFront();
    await page.mouse.click((left + right) / 2, (top + bottom) / 2);
  } finally {
    await session.detach();
  }
}
