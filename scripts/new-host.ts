/** Makes the file and the fixture folder of a host: `npm run new-host <host> [-- --name 'Its name']`, e.g. `npm run new-host docs.example.com`. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { hostTemplate } from './host-template.ts';

const { values, positionals } = parseArgs({ options: { name: { type: 'string' } }, allowPositionals: true });
const template = hostTemplate(positionals[0] ?? '', values.name);
if (!template) {
  console.error('Give the host, for example: npm run new-host docs.example.com');
  process.exit(2);
}
const root = join(import.meta.dirname, '..');
for (const [path, content] of Object.entries(template.files)) {
  const there = existsSync(join(root, path));
  if (!there) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  console.log(`${there ? 'kept   ' : 'written'} ${path}`);
}
console.log(`\nThis tells what is to be filled in, until all is:
  npx vitest run sites tests/fixtures.test.ts -t ${template.id}`);
