import { expect, it } from 'vitest';
import { defaults } from '../../settings/types.ts';
import { pressAndRead } from '../drivers/read-panel.ts';
import { settle } from '../drivers/settle.ts';
import type { PanelHandle } from '../drivers/types.ts';
import { waitFor } from '../drivers/wait.ts';
import { answerArticle, article } from './fixtures.ts';
import { openEyes } from './one-click.ts';
import { inEnglish } from './say-in-english.ts';
import { withBrowsers } from './with-browsers.ts';

const DAMAGED = inEnglish('settingsDamaged');
const NOT_SAVED = inEnglish('settingsNotSaved');

withBrowsers('what is stored', answerArticle, (stage, name) => {
  const readArticle = async () => {
    const page = await stage.open(article.url);
    await settle(page);
    return pressAndRead(page);
  };
  const note = (panel: PanelHandle) =>
    panel.evaluate<string | null>(
      `[...document.querySelectorAll('footer .note')].map((one) => one.textContent).find((words) => words !== '') ?? null`,
    );

  it.each([
    ['of a later version', { ...defaults, version: 99 }],
    ['of no version', { hideNags: true }],
    ['of an unknown shape', ['copy-text']],
    [
      'in one field',
      { ...defaults, lastAction: 'copy-markdown', export: { ...defaults.export, headingBase: 'large' } },
    ],
  ])('settings %s: told, and the text is read', async (_, stored) => {
    const eyes = await openEyes(stage.open, stage.browser);
    await eyes.page.evaluate(`chrome.storage.local.set(${JSON.stringify({ settings: stored })}).then(() => true)`);
    const { panel, result } = await readArticle();
    expect(result.text).toContain(article.last);
    expect(await note(panel)).toBe(DAMAGED);
    await panel.close();
    await eyes.store({});
    const again = await readArticle();
    expect(await note(again.panel)).toBe(null);
    await again.panel.close();
  });

  it('a full store: what was asked for is done, and that the choice was not kept is said', async () => {
    if (name === 'firefox') return; // its store ends with the disk
    const eyes = await openEyes(stage.open, stage.browser);
    await eyes.store({ lastAction: 'copy-text' });
    expect(await eyes.page.evaluate(FILL)).toMatch(/quota/);
    const { panel, result } = await readArticle();
    await panel.click('[data-action="copy-markdown"]');
    const words = `${inEnglish('doneCopyMarkdown')} ${NOT_SAVED}`;
    const told = () => panel.evaluate<string>(`document.querySelector('.told')?.textContent.trim() ?? ''`);
    await waitFor(`the panel to say "${words}"`, async () => (await told()) === words);
    expect(result.text).toContain(article.last);
    await panel.close().catch(() => undefined); // a copy may close it
    await eyes.page.evaluate(`(() => {
      const field = document.querySelector('[name=vault]');
      field.value = 'A name that is too long for what is left';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
    const toast = `document.querySelector('.toast').textContent`;
    await waitFor('the settings page to say so', async () => (await eyes.page.evaluate<string>(toast)) !== '');
    expect(await eyes.page.evaluate(toast)).toBe(NOT_SAVED);
    // Nothing that was stored before is lost.
    const kept = await eyes.page.evaluate<{ settings: { lastAction: string } }>(`chrome.storage.local.get('settings')`);
    expect(kept.settings.lastAction).toBe('copy-text');
    await eyes.page.evaluate('chrome.storage.local.clear().then(() => true)');
  });
});

/** Fills the store to the last byte; the words of the browser that it is full. */
const FILL = `(async () => {
  const most = chrome.storage.local.QUOTA_BYTES;
  const used = await chrome.storage.local.getBytesInUse();
  await chrome.storage.local.set({ full: 'x'.repeat(most - used - 1000) });
  for (let held = 0, size = 512; held < 2000; )
    try {
      await chrome.storage.local.set({ rest: 'x'.repeat(held + size) });
      held += size;
    } catch (error) {
      if (size === 1) return String(error);
      size >>= 1;
    }
  return 'never full';
})()`;
