import { expect, it } from 'vitest';
import { packHosts, unpackedBy } from './pack-hosts';

const files = [
  {
    id: 'docs',
    matches: ['*://*.docs.example/*', '*://docs.example.org/view/*'],
    nags: ['.a', 'div[class*="pay-box"] b'],
  },
  { id: 'family', matches: ['*://one.example/*', '*://*.one.example/*'], nags: [] },
  { id: 'plain', matches: ['*://*.plain.example/*'], nags: [] },
];

it('packs a host a line: names, then selectors', () =>
  expect(packHosts(files)).toBe(' docs.example docs.example.org\t.a\tdiv[class*=pay-box] b\nfamily one.example'));

it('is unpacked by code that gives every id, host and selector back', async () => {
  const { nagFiles } = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(unpackedBy(files))}`);
  expect(nagFiles).toEqual([
    {
      id: 'docs',
      matches: ['*://*.docs.example/*', '*://*.docs.example.org/*'],
      nags: ['.a', 'div[class*=pay-box] b'],
    },
    { id: 'family', matches: ['*://*.one.example/*'], nags: [] },
  ]);
});
