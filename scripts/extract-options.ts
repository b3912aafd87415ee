import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { toBrowserName } from '../tests/drivers/launch.ts';
import type { BrowserName } from '../tests/drivers/types.ts';

export const HELP = `Reads pages as a user does: a real browser, the built extension, its toolbar button.

  npm run --silent extract -- <url-or-file> [more …] [options]

  <url-or-file>        an address, a file, or a folder with page.html or index.html in it;
                       "-" reads addresses from standard input, one a line, or name<TAB>address
  --as URL             serve the file or folder under this address, so that host files see their host
                       (given several times: one for each input, in order)
  --map 127.0.0.1:PORT answer every host by your server on loopback (http, and https with any certificate)
  --browser NAME       chromium (default) or firefox
  --format FORMAT      json (default), markdown or text
  --out DIR            write one file per input into DIR instead of printing
  --scroll             collect all pages by scrolling, where the panel offers it
  --timeout SECONDS    for each page (default 120)
  --dist DIR           use this built extension;  --no-build: the last build in .output
  --help               this text

Several inputs are printed as a JSON array. A page that fails gives an entry with "error"; the exit status is 1 then.`;

export type Format = 'json' | 'markdown' | 'text';

/** One page to read: its address or file, the name of its output file, and the address to serve a file under. */
export interface Input {
  place: string;
  name?: string;
  as?: string;
}

export interface ExtractOptions {
  help: boolean;
  inputs: Input[];
  map?: string;
  browser: BrowserName;
  format: Format;
  out?: string;
  scroll: boolean;
  timeout: number;
  dist?: string;
  noBuild: boolean;
}

/** `name<TAB>address` or an address, one a line; empty lines are passed over. */
export function parseList(list: string): Input[] {
  return list
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [first = '', second] = line.split('\t');
      return second === undefined ? { place: first.trim() } : { name: first.trim(), place: second.trim() };
    });
}

/** Reads the command line; throws a sentence when it cannot be meant. `readList` gives standard input. */
export function parseOptions(args: string[], readList: () => string = () => readFileSync(0, 'utf8')): ExtractOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      as: { type: 'string', multiple: true, default: [] },
      map: { type: 'string' },
      browser: { type: 'string', default: 'chromium' },
      format: { type: 'string', default: 'json' },
      out: { type: 'string' },
      scroll: { type: 'boolean', default: false },
      timeout: { type: 'string', default: '120' },
      dist: { type: 'string' },
      'no-build': { type: 'boolean', default: false },
    },
  });
  const { format } = values;
  if (format !== 'json' && format !== 'markdown' && format !== 'text')
    throw new Error(`--format is json, markdown or text, not "${format}"`);
  if (values.map !== undefined && !/^(127\.0\.0\.1|localhost|\[::1\]):\d+$/.test(values.map))
    throw new Error('--map takes a loopback address such as 127.0.0.1:8480');
  const timeout = Number(values.timeout) * 1000;
  if (!(timeout > 0)) throw new Error('--timeout takes a number of seconds');
  const inputs = positionals.flatMap((place): Input[] => (place === '-' ? parseList(readList()) : [{ place }]));
  if (!values.help && inputs.length === 0) throw new Error('no page was named; --help explains');
  if (values.as.length > 0) {
    if (values.as.length !== inputs.length) throw new Error('--as must be given once for each input');
    if (values.map !== undefined) throw new Error('--as serves the files itself: it does not go with --map');
    for (const [i, as] of values.as.entries()) {
      const input = inputs[i];
      if (!URL.canParse(as) || !/^https?:/.test(as)) throw new Error(`--as takes an http(s) address, not "${as}"`);
      if (input && /^https?:/i.test(input.place))
        throw new Error(`--as serves a file or a folder, not the address ${input.place}`);
      if (input) input.as = as;
    }
  }
  return {
    help: values.help,
    inputs,
    map: values.map,
    browser: toBrowserName(values.browser),
    format,
    out: values.out,
    scroll: values.scroll,
    timeout,
    dist: values.dist,
    noBuild: values['no-build'],
  };
}
