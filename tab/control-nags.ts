import { cleanFiles, patternsOf } from '../background/clean-sites';
import type { NagControl, NagStatus } from '../components/NagSwitch';
import type { NagMessage, NagStatus as ScriptStatus } from '../nags/messages';
import { matchesPattern } from '../sites/match';
import browser from './browser';

/** The error of both browsers when no script of ours listens in the page. */
const nobody = /receiving end does not exist|message manager disconnected/i;

function readStatus(answer: unknown): NagStatus | null {
  if (typeof answer !== 'object' || answer === null) return null;
  const { on, hidden } = answer as Partial<ScriptStatus>;
  if (typeof on !== 'boolean' || !Array.isArray(hidden)) return null;
  // What the watchdog undid is shown again.
  return {
    on,
    hidden: hidden.filter(({ rule = '' }) => !String(rule).startsWith('undone:')).length,
  };
}

/**
 * Hides nags in a tab, and shows them again: by the resident script where there is one, else by the injected one.
 * @param tabId the tab that the panel was opened on; null when there is none.
 * @param wanted whether the settings want nags hidden wherever the panel is opened.
 */
export function controlNags(tabId: () => Promise<number>, wanted: () => Promise<boolean>): NagControl {
  /** Undefined: nobody is there; null: somebody, who gives no answer. */
  const ask = async (message: NagMessage, frameId?: number): Promise<NagStatus | null | undefined> => {
    try {
      const options = frameId === undefined ? {} : { frameId };
      return readStatus(await browser.tabs.sendMessage(await tabId(), message, options));
    } catch (error) {
      if (error instanceof Error && nobody.test(error.message)) return undefined;
      throw error;
    }
  };
  const look = () => ask({ type: 'nags/status' }, 0);
  const inject = async (): Promise<NagStatus | null> => {
    await browser.scripting.executeScript({
      target: { tabId: await tabId(), allFrames: true },
      files: [...cleanFiles],
    });
    return (await look()) ?? null;
  };
  return {
    look,
    listed: (url) => {
      const matches = (browser.runtime.getManifest().content_scripts ?? []).flatMap((script) => script.matches);
      return URL.canParse(url) && matches.some((pattern) => matchesPattern(pattern, new URL(url)));
    },
    always: (site) => browser.permissions.request({ origins: patternsOf(site) }),
    status: async () => {
      const resident = await look();
      if (resident && !resident.on) return resident;
      if (!(await wanted())) return resident ?? { on: false, hidden: 0 };
      return inject();
    },
    switchTo: async (on) => {
      const answer = await ask({ type: 'nags/set', on });
      if (answer !== undefined) return answer;
      return on ? inject() : { on: false, hidden: 0 };
    },
  };
}
