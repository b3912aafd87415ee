/**
 * Shows the product on the sample page, in a real browser: `npm start`. With a display the browser stays open for the user;
 * without one the toolbar button is pressed here, and the panel's figures and the first lines are printed.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../tests/drivers/launch.ts';
import { pressAndRead } from '../tests/drivers/read-panel.ts';
import { serve } from '../tests/drivers/serve.ts';
import { filesAt } from '../tests/drivers/serve-files.ts';
import { settle } from '../tests/drivers/settle.ts';
import type { Driver, PageHandle, PanelHandle } from '../tests/drivers/types.ts';
import { waitFor } from '../tests/drivers/wait.ts';
import { waitForDownload } from '../tests/drivers/wait-for-download.ts';
import { buildExtension, projectRoot } from './build-extension.ts';

const sample = join(projectRoot, 'tests/fixtures/777doc');
const out = join(projectRoot, 'out');

const hasDisplay = () =>
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Presses the button, prints what the panel shows, and saves the Markdown by the panel's own button. */
async function show(browser: Driver, page: PageHandle): Promise<void> {
  const { panel, result } = await pressAndRead(page);
  if (result.error) throw new Error(`the page was not read: ${result.error.message}`);
  console.log(`\nThe panel says:\n`);
  console.log(indent(await readPanel(panel)));
  console.log('\nThe first lines of the text:\n');
  console.log(indent((result.text ?? '').split('\n').filter(Boolean).slice(0, 6).join('\n')));
  await panel.click('[data-action="save-markdown"]');
  const saved = await waitForDownload(browser.downloads);
  mkdirSync(out, { recursive: true });
  const kept = join(out, saved.name);
  writeFileSync(kept, readFileSync(saved.path));
  console.log(`\nThe Markdown is saved: ${join('out', saved.name)}\n`);
  await panel.close();
}

/** Title, figures and verdict as the panel shows them, without its preview and buttons. */
function readPanel(panel: PanelHandle): Promise<string> {
  return panel.evaluate<string>(
    `[...document.querySelectorAll('header, .verdict, .removed > summary')].map((part) => part.innerText).join('\\n')`,
  );
}

const indent = (text: string) => text.replace(/^/gm, '  ');

async function main(): Promise<void> {
  console.log('Building …');
  const folder = await buildExtension('chromium', process.env.UNNAG_OUT ?? join(projectRoot, '.output'));
  const { url }: { url: string } = JSON.parse(readFileSync(join(sample, 'expected.json'), 'utf8'));
  const server = await serve(filesAt(sample, url));
  const headed = hasDisplay();
  const browser = await launchBrowser('chromium', { extension: folder, map: server.address, headed });
  try {
    const page = await browser.open(url);
    await settle(page);
    if (!headed) {
      console.log(`The sample page is open under ${url}; there is no display, so its button is pressed here.`);
      await show(browser, page);
      return;
    }
    console.log(`The sample page is open under ${url}.`);
    console.log("Press Unnag's button in the toolbar (it may be behind the puzzle piece); close the browser to end.");
    await waitFor('the browser to be closed', () => page.evaluate('false').catch(() => true), {
      timeout: Number.POSITIVE_INFINITY,
      every: 1000,
    });
  } finally {
    await browser.close();
    await server.close();
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
