/** Reads pages through a real browser with the built extension: `npm run --silent extract -- --help`. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { launchBrowser } from '../tests/drivers/launch.ts';
import { type PanelResult, pressAndRead } from '../tests/drivers/read-panel.ts';
import { type Answer, serve } from '../tests/drivers/serve.ts';
import { filesAt } from '../tests/drivers/serve-files.ts';
import { settle } from '../tests/drivers/settle.ts';
import type { Driver } from '../tests/drivers/types.ts';
import { prepareExtension } from './build-extension.ts';
import { type ExtractOptions, type Format, HELP, type Input, parseOptions } from './extract-options.ts';
import { outputName } from './output-names.ts';

interface Job {
  input: Input;
  url: string;
}

const isAddress = (place: string) =>
  /^(https?|about|chrome|file|data|view-source|moz-extension|chrome-extension):/i.test(place) && !existsSync(place);

/** Gives every input an address; files and folders get one on loopback, or the one of --as. */
async function planJobs({ inputs }: ExtractOptions) {
  const missing = inputs.find(({ place }) => !isAddress(place) && !existsSync(place));
  if (missing) throw new Error(`no such file, and not an address: ${missing.place}`);
  const served: ((url: URL) => Answer | null)[] = [];
  const server = await serve((url) => served.map((one) => one(url)).find((one) => one !== null) ?? null);
  try {
    const jobs = inputs.map((input, index): Job => {
      if (isAddress(input.place)) return { input, url: input.place };
      const url = input.as ?? `http://${server.address}/${index}/${encodeURIComponent(basename(resolve(input.place)))}`;
      served.push(filesAt(input.place, url));
      return { input, url };
    });
    return { jobs, server };
  } catch (error) {
    await server.close();
    throw error;
  }
}

async function readOne(browser: Driver, url: string, { scroll, timeout }: ExtractOptions): Promise<PanelResult> {
  const page = await browser.open(url, { timeout });
  try {
    await settle(page);
    const { panel, result } = await pressAndRead(page, { scroll, timeout });
    await panel.close();
    delete result.collecting; // the panel's own state, no part of the public result
    return result;
  } finally {
    await page.close();
  }
}

function format(result: PanelResult, as: Format): string {
  if (as === 'json') return `${JSON.stringify(result, null, 2)}\n`;
  if (result.error !== undefined) return '';
  const words = (as === 'markdown' ? result.markdown : result.text) ?? '';
  return words.endsWith('\n') ? words : `${words}\n`;
}

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  if (options.help) return console.log(HELP);
  const extension = await prepareExtension(options.browser, options);
  const { jobs, server } = await planJobs(options).catch((error) => {
    extension.dispose();
    throw error;
  });
  const map = options.map ?? (options.inputs.some((input) => input.as) ? server.address : undefined);
  const results: PanelResult[] = [];
  const names = new Set<string>();
  const ending = { json: 'json', markdown: 'md', text: 'txt' }[options.format];
  if (options.out) mkdirSync(options.out, { recursive: true });
  let browser: Driver | undefined;
  try {
    browser = await launchBrowser(options.browser, { extension: extension.folder, map });
    for (const { input, url } of jobs) {
      const result = await readOne(browser, url, options).catch(
        (error: Error): PanelResult => ({
          url,
          error: { code: 'not-read', message: error.message },
        }),
      );
      if (result.error !== undefined) {
        console.error(`${url}: ${result.error.code}: ${result.error.message}`);
        process.exitCode = 1;
      }
      results.push(result);
      if (options.out)
        writeFileSync(join(options.out, `${outputName(input, names)}.${ending}`), format(result, options.format));
    }
  } finally {
    await browser?.close();
    await server.close();
    extension.dispose();
  }
  if (options.out) return;
  if (options.format === 'json') {
    process.stdout.write(`${JSON.stringify(results.length === 1 ? results[0] : results, null, 2)}\n`);
  } else process.stdout.write(results.map((result) => format(result, options.format)).join('\n'));
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
