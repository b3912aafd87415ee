/**
 * npm run licences [-- --check]
 * Writes docs/licences.md: every package whose code is in the built extension or may be (the runtime dependencies, and theirs),
 * with its exact version and licence, from package-lock.json. `--check` only compares, and ends with 1 if the file is old.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './build-extension.ts';

interface Locked {
  version?: string;
  license?: string;
  dependencies?: Record<string, string>;
}

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
const { packages }: { packages: Record<string, Locked> } = JSON.parse(read('package-lock.json'));

/** Where npm put a dependency: beside the package that needs it, or nearer to the root. */
function placeOf(name: string, from: string): string {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const place = `${at && `${at}/`}node_modules/${name}`;
    if (packages[place]) return place;
    if (at === '' || !at.includes('node_modules')) throw new Error(`${name} is not in package-lock.json`);
    if (!at.includes('/node_modules/')) at = '';
  }
}

const found = new Set<string>();
const queue = Object.keys(packages['']?.dependencies ?? {}).map((name) => placeOf(name, ''));
for (let place = queue.pop(); place !== undefined; place = queue.pop()) {
  if (found.has(place)) continue;
  found.add(place);
  for (const name of Object.keys(packages[place]?.dependencies ?? {})) queue.push(placeOf(name, place));
}

const copyrightOf = (place: string): string => {
  const folder = join(projectRoot, place);
  const file = existsSync(folder) ? readdirSync(folder).find((name) => /^licen[cs]e/i.test(name)) : undefined;
  const line = file && /^\W*(copyright.*\d{4}.*|\(c\).*)$/im.exec(read(join(place, file)))?.[1];
  return line ? line.trim().replaceAll('|', '\\|') : '';
};

const rows = [...found]
  .map((place) => ({ place, name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length) }))
  .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  .map(({ place, name }) => {
    const { version, license } = packages[place] ?? {};
    return `| ${name} | ${version ?? ''} | ${license ?? 'not stated'} | ${copyrightOf(place)} |`;
  });
const text = `# Licences

Unnag is under the MIT licence (see LICENSE). These packages are its runtime dependencies, and theirs; the built extension holds
code of them. \`npm run licences\` writes this list from package-lock.json.

| Package | Version | Licence | Notice |
|---|---|---|---|
${rows.join('\n')}
`;

const path = join(projectRoot, 'docs/licences.md');
if (!process.argv.includes('--check')) writeFileSync(path, text);
else if (!existsSync(path) || read('docs/licences.md') !== text) {
  console.error('docs/licences.md is old: npm run licences');
  process.exitCode = 1;
}
console.log(`${rows.length} packages`);
