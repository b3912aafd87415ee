import { expect, it } from 'vitest';
import { patternsOf, sitesIn } from './clean-sites';

it.each([
  [patternsOf('docs.example.org'), ['docs.example.org']],
  [['*://*/*'], []],
  [['https://example.org/*', '<all_urls>'], []],
  [[], []],
  [patternsOf('127.0.0.1'), ['127.0.0.1']],
  [['*://frame.example.net/*'], []], // asked for to read one frame
])('the sites in %j are %j', (origins, sites) => {
  expect(sitesIn(origins)).toEqual(sites);
});
