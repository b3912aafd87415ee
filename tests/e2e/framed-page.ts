import type { Answer } from '../drivers/serve.ts';

/** A page whose document stands in a frame of another host. */
export const framed = {
  url: 'http://library.example.org/reading-room',
  host: 'preview.example.net',
  last: 'Sheet 5',
};

const paragraphs = [1, 2, 3, 4, 5]
  .map(
    (n) =>
      `<p>Sheet ${n} tells how the ferry was built, who paid for the timber, and why it never carried more than nine.</p>`,
  )
  .join('');
const inner = `http://${framed.host}/sheet`;

export function framedAnswer(url: URL): Answer | null {
  if (url.href === framed.url)
    return {
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>The ferry</title><h1>The ferry</h1><p>The document is in the reader below.</p><iframe src="${inner}" width="900" height="700"></iframe>`,
    };
  return url.href === inner ? { body: `<!doctype html><meta charset="utf-8"><title>x</title>${paragraphs}` } : null;
}
