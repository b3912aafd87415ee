import { readFile, writeFile } from 'node:fs/promises';
import { launch } from 'puppeteer-core';
import { findChromium } from '../tests/drivers/chromium.ts';
import { toPalette } from './palette-png.ts';

/** Draws `assets/icon.svg` as `public/icons/N.png`, in the sizes that browsers and stores ask for. */
// Firefox draws 128 smaller where it would like 64 or 96.
const sizes = [16, 32, 48, 128];

const executablePath = findChromium();
if (!executablePath) throw new Error('Chromium was not found: install it, or name it in $CHROMIUM');
const drawing = await readFile('assets/icon.svg', 'utf8');
const browser = await launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
try {
  const page = await browser.newPage();
  for (const size of sizes) {
    // The store wants 16 pixels of air around the large one.
    const air = size === 128 ? 16 : 0;
    await page.setViewport({ width: size, height: size });
    const source = `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`;
    await page.setContent(
      `<body style="margin:0"><img src="${source}" style="display:block;margin:${air}px" width="${size - 2 * air}" height="${size - 2 * air}">`,
    );
    await page.waitForSelector('img');
    await page.evaluate('document.images[0].decode()');
    const drawn = Buffer.from(await page.screenshot({ omitBackground: true }));
    await writeFile(`public/icons/${size}.png`, await toPalette(drawn));
  }
} finally {
  await browser.close();
}
