import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../settings/types.ts';
import { READER_KEY } from '../../tab/reader-world.ts';
import { article } from './fixtures.ts';
import { builtExtension } from './with-browsers.ts';

/** A picture that the page shows: a green square. */
const leaf = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="#008000"/></svg>')}`;

/** A page that shows the built reader view as the extension does, but in an open shadow root, where axe can look. */
export function readerPage(): string {
  const built = builtExtension(process.env.BROWSER === 'firefox' ? 'firefox' : 'chromium');
  const script = ['preact.js', 'reader.js'].map((name) => readFileSync(join(built, name), 'utf8')).join('\n');
  const messages: unknown = JSON.parse(readFileSync(join(built, '_locales/en/messages.json'), 'utf8'));
  const settings: Settings['reader'] = { width: 68, size: 18, font: 'serif', theme: 'light' };
  const content = [
    { type: 'heading', depth: 3, children: [{ type: 'text', value: 'What goes in' }] },
    { type: 'paragraph', children: [{ type: 'text', value: article.first }] },
    {
      type: 'table',
      children: [
        { type: 'tableRow', children: [{ type: 'tableCell', children: [{ type: 'text', value: 'Leaves' }] }] },
        { type: 'tableRow', children: [{ type: 'tableCell', children: [{ type: 'text', value: '3' }] }] },
      ],
    },
    { type: 'paragraph', children: [{ type: 'image', url: leaf, alt: 'A leaf' }] },
    { type: 'paragraph', children: [{ type: 'image', url: 'https://elsewhere.example/1.png', alt: 'Not loaded' }] },
    { type: 'heading', depth: 6, children: [{ type: 'text', value: 'When it is done' }] },
    { type: 'paragraph', children: [{ type: 'text', value: article.last }] },
  ];
  const document = {
    title: article.title,
    author: 'A. Author',
    lang: 'en',
    content,
  };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Reader</title><script>
    const messages = ${JSON.stringify(messages)};
    globalThis.browser = { runtime: { id: 'x' }, storage: { local: { get: async () => ({}), set: async (items) => { globalThis.stored = items; } } },
      i18n: { getMessage: (key, values = []) => messages[key]?.message.replace(/\\$(\\d)/g, (_, n) => values[n - 1] ?? '') ?? '' } };
    globalThis.chrome = globalThis.browser;
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function () { return attach.call(this, { mode: 'open' }); };
  </script><script>${script.replaceAll('</script', '<\\/script')}</script></head><body><img src='${leaf}' alt=""><script>
    addEventListener('load', () => globalThis[Symbol.for('${READER_KEY}')].show(${JSON.stringify(document)}, ${JSON.stringify(settings)}, '2 of 9 pages shown.'));
  </script></body></html>`;
}
