import { type FirefoxSession, panelScript, takeOutcome } from './firefox-session.ts';
import type { PanelHandle } from './types.ts';
import { waitFor } from './wait.ts';

/** The panel is a browser element of Firefox's own window; Marionette's actor in it runs scripts, clicks and types. */
const PANEL = `const panel = Services.wm.getMostRecentWindow('navigator:browser').document.querySelector('.webextension-popup-browser');
const actor = panel?.browsingContext?.currentWindowGlobal?.getActor('MarionetteCommands');
const capabilities = { get: () => false, toJSON: () => ({}) };`;

/** An open panel is closed first: a press on the button would only close it. */
const PRESS = `${PANEL}
if (panel) {
  const gone = new Promise((done) => panel.closest('panel').addEventListener('popuphidden', done, { once: true }));
  panel.closest('panel').hidePopup();
  await gone;
}
const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
const { extension } = WebExtensionPolicy.getByID(given);
await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(
  Services.wm.getMostRecentWindow('navigator:browser'));`;

const READY = `${PANEL}
return Boolean(actor) && panel.browsingContext.currentWindowGlobal.documentURI.spec.startsWith('moz-extension:');`;

/** WebDriver's codes (w3.org/TR/webdriver, keyboard actions) for the keys that a panel is used with. */
export const KEYS: Record<string, string> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  ArrowDown: '\uE015',
  ArrowUp: '\uE013',
};

const isOpenIn = (session: FirefoxSession) => () => session.inChrome<boolean>(`${PANEL} return Boolean(panel);`);

/** Presses the button where it acts at once; the answer tells whether a panel is open all the same. */
export async function pressAtOnce(session: FirefoxSession, extensionId: string): Promise<() => Promise<boolean>> {
  await session.inChrome(PRESS, extensionId);
  return isOpenIn(session);
}

/** Presses the extension's button in the toolbar, as Firefox's own tests do, and waits for the panel's document. */
export async function pressButton(
  session: FirefoxSession,
  extensionId: string,
  within: number,
  opensItself = false,
): Promise<PanelHandle> {
  const isOpen = isOpenIn(session);
  if (!opensItself) await session.inChrome(PRESS, extensionId);
  await waitFor('the panel', () => session.inChrome<boolean>(READY), { timeout: within });
  const evaluate = async <T>(expression: string): Promise<T> => {
    const outcome = await session.inChrome<{ value: string | null } | { error: string }>(
      `${PANEL} if (!actor) throw new Error('the panel has gone');
       return actor.executeScript(given, [], { sandboxName: null, timeout: 600000, async: true });`,
      panelScript(expression),
    );
    return takeOutcome<T>(outcome);
  };
  return {
    evaluate,
    isOpen,
    click: (selector) =>
      session.inChrome(
        `${PANEL} const element = await actor.findElement('css selector', given, { timeout: 0 });
         await actor.clickElement(element, capabilities);`,
        selector,
      ),
    key: (key) =>
      session.inChrome(
        `${PANEL} const element = await actor.getActiveElement();
         await actor.sendKeysToElement(element, given, capabilities);`,
        KEYS[key] ?? key,
      ),
    close: async () => {
      await session.inChrome(`${PANEL} panel?.closest('panel')?.hidePopup();`);
      await waitFor('the panel to close', async () => !(await isOpen()), { timeout: 5000 });
    },
  };
}
