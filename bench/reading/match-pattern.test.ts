import { expect, it } from 'vitest';
import { matchesPattern } from './match-pattern';

it.each([
  ['*://*.docin.com/*', 'http://www.docin.com/p-1.html', true],
  ['*://*.docin.com/*', 'https://docin.com/p-1.html', true],
  ['*://*.docin.com/*', 'https://notdocin.com/p-1.html', false],
  ['*://docin.com/*', 'https://www.docin.com/', false],
  ['https://*.a.example/p-*.html', 'https://m.a.example/p-12.html', true],
  ['https://*.a.example/p-*.html', 'http://m.a.example/p-12.html', false],
  ['https://*.a.example/p-*.html', 'https://m.a.example/d-12.html', false],
  ['<all_urls>', 'https://m.a.example/', true],
])('%s and %s: %s', (pattern, url, matches) => {
  expect(matchesPattern(pattern, url)).toBe(matches);
});
