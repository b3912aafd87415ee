/** Makes the file and the fixture folder of a host: `npm run new-host <host> [-- --name 'Its name']`, e.g. `npm run new-host docs.example.com`. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({ options: { name: { type: 'string' } }, allowPositionals: true });
const host =
  positionals[0]
    ?.replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '')
    .toLowerCase() ?? '';
if (!/^(?:[a-z\d-]+\.)+[a-z]{2,}$/.test(host)) {
  console.error('Give the host, for example: npm run new-host docs.example.com');
  process.exit(2);
}

const labels = host.replace(/^(?:www|m)\./, '').split('.');
const id = labels
  .slice(0, labels.length > 2 && labels.at(-2)?.length === 3 && labels.at(-1)?.length === 2 ? -2 : -1)
  .join('-');
const root = join(import.meta.dirname, '..');
const file = join(root, 'sites', `${id}.ts`);
const folder = join(root, 'tests', 'fixtures', id);
const base = host.replace(/^(?:www|m)\./, '');

const source = `import type { Site } from './types';

// Where the facts about this host come from: a public script, a filter list, your own look at the page.
export const matches = ['*://*.${base}/*'];

// Bars, layers, pleas and toasts that must not be seen; the wording rules find most of them without this.
export const nags: string[] = [];

// Only what the generic readers cannot see for themselves; sites/types.ts says what there is.
export const site: Site = {
  name: '${(values.name ?? base).replace(/'/g, "\\'")}',
};
`;
const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>The title</title>
</head>
<body>
<h1>The title</h1>
<div class="content">
<p>Write a text of your own here, in the host's markup: no page of the host is copied. Two or three paragraphs will do.</p>
<p>Keep the host's class names, the order of its boxes, and its nags, with the styles that place them over the page.</p>
</div>
<div class="nag" style="position: fixed; bottom: 0">Download the full document</div>
</body>
</html>
`;
const expected = {
  url: `https://${host}/doc/1`,
  title: 'The title',
  pages: { shown: 1, total: null },
  complete: true,
  gaps: [],
  mustNot: ['Download the full document'],
};
const text = `Write a text of your own here, in the host's markup: no page of the host is copied. Two or three paragraphs will do.

Keep the host's class names, the order of its boxes, and its nags, with the styles that place them over the page.
`;

const write = (path: string, content: string) => {
  if (existsSync(path)) return console.log(`kept    ${path.slice(root.length + 1)}`);
  writeFileSync(path, content);
  console.log(`written ${path.slice(root.length + 1)}`);
};
mkdirSync(folder, { recursive: true });
write(file, source);
write(join(folder, 'page.html'), page);
write(join(folder, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
write(join(folder, 'expected.txt'), text);
console.log(`\nNow make page.html like the host's page, say in expected.* what must come out, and run:
  npx vitest run sites tests/fixtures.test.ts -t ${id}`);
