import { expect, it } from 'vitest';
import { patternsOf, sitesIn } from './clean-sites';

it.each([
  [patternsOf('docs.example.org'), ['docs.example.org']],
  [['*://*/*'], []],
  [['https://example.org/*', '<all_urls>'], []],
  [[], []],
])('the sites in %j are %j', (origins, sites) => {
  expect(sitesIn(origins)).toEqual(sites);
});
