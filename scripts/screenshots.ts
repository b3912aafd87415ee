import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Camera, openCamera } from './camera.ts';

/**
 * `npm run screenshots`: photographs the built extension in a real Chromium into docs/screenshots/.
 * The pages are those of tests/fixtures, served under their own host names.
 */
const folder = join(import.meta.dirname, '../docs/screenshots');
const dark = [{ name: 'prefers-color-scheme', value: 'dark' }];

async function shoot(camera: Camera, name: string, page: Page): Promise<void> {
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path: path as `${string}.png` });
  camera.tell(name);
}

async function shootLanguage(lang: string, suffix: string): Promise<void> {
  const camera = await openCamera(lang);
  try {
    await camera.store({ hostsOff: ['777doc'] });
    const raw = await camera.open(camera.sample);
    await shoot(camera, `page-before${suffix}`, raw);
    await camera.store({});
    const page = await camera.open(camera.sample);
    await camera.rest(1500);
    await shoot(camera, `page-after${suffix}`, page);

    const panel = await camera.press(page);
    await camera.rest(2000);
    await shoot(camera, `panel-light${suffix}`, panel);
    await panel.emulateMediaFeatures(dark);
    await shoot(camera, `panel-dark${suffix}`, panel);
    await panel.emulateMediaFeatures([]);
    await panel.click('.removed summary');
    await camera.rest(200);
    await shoot(camera, `panel-left-out${suffix}`, panel);
    await panel.click('.removed summary');
    await panel.click('input[name="view"]:not(:checked)');
    await panel.click('[data-action="copy-markdown"]');
    await camera.rest(300);
    await shoot(camera, `panel-copied${suffix}`, panel);
    await panel.click('button.plain:first-child');
    await camera.rest(1000);
    await page.bringToFront();
    await shoot(camera, `reader${suffix}`, page);

    for (const theme of ['sepia', 'dark'] as const) {
      await camera.store({ reader: { width: 68, size: 20, font: theme === 'dark' ? 'sans' : 'serif', theme } });
      const other = await camera.open(camera.sample);
      const opener = await camera.press(other);
      await opener.click('button.plain:first-child');
      await camera.rest(1000);
      await other.bringToFront();
      await shoot(camera, `reader-${theme}${suffix}`, other);
    }
    await camera.store({});

    const collecting = await camera.press(await camera.open(camera.ledger));
    await shoot(camera, `panel-collectable${suffix}`, collecting);
    await collecting.click('[data-action="collect"]');
    await camera.rest(700);
    await shoot(camera, `panel-collecting${suffix}`, collecting);
    await collecting.emulateMediaFeatures(dark);
    await shoot(camera, `panel-collecting-dark${suffix}`, collecting);

    const failed = await camera.press(await camera.open('chrome://version/'));
    await shoot(camera, `panel-failed${suffix}`, failed);
    const long = await camera.press(await camera.open(camera.long));
    await shoot(camera, `panel-long-title${suffix}`, long);

    const settings = await camera.open(`${camera.origin}/options.html`);
    await camera.rest(500);
    await shoot(camera, `settings${suffix}`, settings);
    await settings.emulateMediaFeatures(dark);
    await shoot(camera, `settings-dark${suffix}`, settings);
  } finally {
    await camera.close();
  }
}

mkdirSync(folder, { recursive: true });
await shootLanguage('en', '');
await shootLanguage('zh-CN', '-zh');
await shootLanguage('zh-TW', '-zh-TW');
