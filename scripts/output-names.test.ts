import { expect, it } from 'vitest';
import { outputName } from './output-names';

it.each([
  [{ place: 'http://a.example/b/c.html' }, 'a.example-b-c.html'],
  [{ place: 'x', name: '../../etc/passwd' }, 'etc-passwd'],
  [{ place: 'x', name: '文档 一' }, '文档-一'],
  [{ place: 'x', name: '..' }, 'page'],
  [{ place: 'folder/page.html', as: 'https://b.example/d?e=1' }, 'b.example-d-e-1'],
  [{ place: `http://a.example/${'y'.repeat(300)}` }, `a.example-${'y'.repeat(110)}`],
])('%j → %s', (input, name) => {
  expect(outputName(input, new Set())).toBe(name);
});

it('keeps names apart', () => {
  const used = new Set<string>();
  const names = [1, 2, 3].map(() => outputName({ place: 'x', name: 'same' }, used));
  expect(names).toEqual(['same', 'same-2', 'same-3']);
});
