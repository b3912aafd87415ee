import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { filesAt } from './serve-files';

const folder = mkdtempSync(join(tmpdir(), 'unnag-files-'));
mkdirSync(join(folder, 'inner'));
for (const name of ['page.html', 'other.html', 'inner/a.css']) writeFileSync(join(folder, name), name);
writeFileSync(`${folder}-secret`, 'secret');
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(`${folder}-secret`);
});
const ask = (path: string, address: string, url: string) =>
  filesAt(path, address)(new URL(url))?.body.toString() ?? null;

it.each([
  ['a folder gives its page', '', 'http://h.example/x/1.html', 'http://h.example/x/1.html', 'page.html'],
  ['or the file of that name', '', 'http://h.example/x/other.html', 'http://h.example/x/other.html', 'other.html'],
  ['files beside it', '', 'http://h.example/x/1.html', 'http://h.example/x/inner/a.css', 'inner/a.css'],
  ['a file gives itself', 'other.html', 'http://h.example/x/1.html?q=2', 'http://h.example/x/1.html?q=2', 'other.html'],
  ['another host', '', 'http://h.example/x/1.html', 'http://g.example/x/1.html', null],
  ['nothing above', '', 'http://h.example/x/1.html', 'http://h.example/other.html', null],
  ['no way out of the folder', '', 'http://h.example/1.html', 'http://h.example/..%2F..%2Fetc%2Fpasswd', null],
])('%s', (_what, file, address, url, body) => {
  expect(ask(join(folder, file), address, url)).toBe(body);
});

it('says what is missing in a folder without a page', () => {
  expect(() => filesAt(join(folder, 'inner'), 'http://h.example/x')).toThrow(/page\.html/);
});
