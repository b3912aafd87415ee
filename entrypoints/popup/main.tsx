import { render } from 'preact';
import { type Opened, Panel, type PanelApi } from '../../components/Panel';
import { verdictWords } from '../../components/verdict-words';
import { panelHands } from '../../deliver/from-panel';
import { writeDocument } from '../../deliver/write';
import { failedResult, makeResult } from '../../export/result';
import { uiLanguage } from '../../i18n/say';
import type { UnnagDocument } from '../../reading/types';
import { changeSettings, loadSettings } from '../../settings/store';
import type { Settings } from '../../settings/types';
import { actions } from '../../settings/types';
import browser from '../../tab/browser';
import { browserTab } from '../../tab/browser-tab';
import { collectIn } from '../../tab/collect';
import { controlNags } from '../../tab/control-nags';
import { ReadFailure } from '../../tab/failure';
import { readAllowedFrames, readFrames } from '../../tab/read-frames';
import { readEverything, readSelection, readTab, type TabFacts } from '../../tab/read-tab';
import { showReader } from '../../tab/show-reader';

const storage = browser.storage.local;
const tell = (error: unknown) => console.warn('Unnag:', error);
const asked = new URLSearchParams(location.search);

/** The tab that the panel belongs to; `?tab=` names it where the panel is a page of its own. */
async function findTab(): Promise<TabFacts> {
  const named = Number(asked.get('tab'));
  const tab = named
    ? await browser.tabs.get(named)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  if (tab?.id === undefined) throw new ReadFailure('page-left', 'There is no tab.');
  return { id: tab.id, url: tab.url ?? '' };
}

type Written = Pick<Opened, 'document' | 'written'>;

/** For `npm run extract` and the tests: what this panel shows. */
function expose({ document, written }: Written, collecting: boolean): void {
  Object.assign(globalThis, { unnag: { result: Object.assign(makeResult(document, written), { collecting }) } });
}

function write(document: UnnagDocument, settings: Settings): Written {
  return { document, written: writeDocument(document, settings.export, verdictWords(document), new Date()) };
}

/** `?do=copy-text&part=selection`: the background opens the panel so, where only a page of the extension may copy. */
function atOnce(): Opened['atOnce'] {
  const action = actions.find((name) => name === asked.get('do'));
  return action ? { action, part: asked.get('part') === 'selection' ? 'selection' : 'page' } : null;
}

async function open(): Promise<Opened> {
  let url = '';
  try {
    const [{ settings, damaged }, tab] = await Promise.all([loadSettings(storage), findTab()]);
    url = tab.url;
    const document = await readAllowedFrames(tab.id, await readTab(tab, browserTab));
    const { written } = write(document, settings);
    const selected = await readSelection(tab, browserTab).catch((error: unknown) => {
      // The page went away after it was read: what was read is whole.
      tell(error);
      return null;
    });
    expose({ document, written }, false);
    return {
      document,
      written,
      selection: selected && write(selected, settings),
      settings,
      atOnce: atOnce(),
      damaged: damaged.length > 0,
    };
  } catch (error) {
    const code = error instanceof ReadFailure ? error.code : 'read-failed';
    Object.assign(globalThis, { unnag: { result: failedResult(url, code, String(error)) } });
    throw error;
  }
}

const api: PanelApi = {
  open,
  collect: collectIn(async () => (await findTab()).id),
  write,
  expose,
  readEverything: async (document, settings) =>
    write(await readEverything(await findTab(), browserTab, document), settings),
  readFrames: (document, host) => readFrames(async () => (await findTab()).id, document, host),
  hands: panelHands,
  nags: controlNags(
    async () => (await findTab()).id,
    async () => (await loadSettings(storage)).settings.hideNags,
  ),
  remember: async (lastAction) => {
    await changeSettings(storage, { lastAction });
  },
  showSettings: () => void browser.runtime.openOptionsPage(),
  showReader: (document, settings) => {
    findTab()
      .then((tab) => showReader(tab.id, document, settings.reader))
      .then(() => window.close(), tell);
  },
};

document.documentElement.lang = uiLanguage();
// The title in the file is the toolbar button's in the manifest, where the browser fills it in.
document.title = 'Unnag';
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented) window.close();
});
/** Where a browser gives less height than the panel takes (a small screen), the panel takes what there is. */
let settled: ReturnType<typeof setTimeout>;
addEventListener('resize', () => {
  clearTimeout(settled);
  settled = setTimeout(() => {
    const less = innerHeight < 600 && innerHeight >= 320 && document.documentElement.scrollHeight > innerHeight;
    if (less) document.documentElement.style.setProperty('--panel-height', `${innerHeight}px`);
  }, 100);
});
const root = document.getElementById('panel');
if (root) render(<Panel api={api} />, root);
