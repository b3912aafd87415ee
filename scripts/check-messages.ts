import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkMessages, type Messages } from '../i18n/check-messages.ts';

/** `npm run check:messages`: fails on a key that is missing, unused, untranslated, or has other places for values. */
const folders = [
  'background',
  'components',
  'entrypoints',
  'deliver',
  'i18n',
  'tab',
  'nags',
  'verdict',
  'collecting',
  'export',
  'reader',
];

function* sourcesIn(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* sourcesIn(path);
    else if (/\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name)) yield path;
  }
}

const root = join(import.meta.dirname, '..');
const there = new Set(readdirSync(root));
const files = folders.filter((name) => there.has(name)).flatMap((name) => [...sourcesIn(join(root, name))]);
const sources = [...files, join(root, 'wxt.config.ts')].map((file) => readFileSync(file, 'utf8')).join('\n');
const locales = join(root, 'public/_locales');
const languages = Object.fromEntries(
  readdirSync(locales).map((name): [string, Messages] => [
    name,
    JSON.parse(readFileSync(join(locales, name, 'messages.json'), 'utf8')),
  ]),
);
const problems = checkMessages(languages, 'en', sources);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log(
  `${Object.keys(languages).length} languages, ${Object.keys(languages.en ?? {}).length} messages, all used.`,
);
