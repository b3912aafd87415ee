import { expect, it } from 'vitest';
import { fileInAddress } from './file-in-address';

it.each([
  ['https://books.example.org/files/1342/pg1342.txt', 'pg1342.txt'],
  ['file:///home/me/%E8%AE%A1%E5%88%92.txt', '计划.txt'],
  ['https://example.org/%B9.log?x=1#y', '%B9.log'],
  ['https://example.org/raw/README.md', 'README.md'],
  ['https://example.org/p-1.html', ''],
  ['https://example.org/index.php', ''],
  ['https://example.org/v1.2', ''],
  ['https://example.org/.txt', ''],
  ['https://example.org/', ''],
  ['', ''],
])('%s → %j', (url, name) => {
  expect(fileInAddress(url)).toBe(name);
});
