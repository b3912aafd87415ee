import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Answer } from '../drivers/serve.ts';
import { filesAt } from '../drivers/serve-files.ts';

/**
 * A folder of tests/fixtures with a page and what a reader sees of it: page.html (and its files), expected.txt (the document's
 * text, a block a paragraph) and expected.json.
 */
export interface Fixture {
  name: string;
  /** The address that the page is served under. */
  url: string;
  title: string;
  pages: { shown: number | null; total: number | null };
  complete: boolean;
  /** Reasons of gaps that must be told. */
  gaps?: string[];
  /** Each begins a paragraph or a heading of the text. */
  paragraphsStart?: string[];
  /** Nags and furniture: in neither the text nor the Markdown's body. */
  mustNot: string[];
  /** CSS selectors: hidden on the cleaned page, and still seen on it. */
  nags?: string[];
  keep?: string[];
  text: string;
  answer: (url: URL) => Answer | null;
}

const folder = resolve(import.meta.dirname, '../fixtures');

export function loadFixture(name: string): Fixture {
  const read = (file: string) => readFileSync(join(folder, name, file), 'utf8');
  const expected: Omit<Fixture, 'name' | 'text' | 'answer'> = JSON.parse(read('expected.json'));
  return { name, ...expected, text: read('expected.txt'), answer: filesAt(join(folder, name), expected.url) };
}

/** Every fixture folder with an expected.json. */
export function loadFixtures(): Fixture[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'expected.json')))
    .map(loadFixture);
}

/** Without white space, which is the layout's. */
export const bare = (text: string) => text.replace(/\s+/g, '');

/** Without white space, and without the title where the text begins with it: a reader may give it or leave it out. */
export function withoutTitle(text: string, title: string): string {
  const words = bare(text);
  return words.startsWith(bare(title)) ? words.slice(bare(title).length) : words;
}

/** A plain article on a host that Unnag does not know, with one nag over it. */
export const article = {
  url: 'http://notes.example.org/garden/compost',
  title: 'How a compost heap stays warm',
  first: 'A compost heap is a small city of bacteria, and like every city it makes heat.',
  last: 'By April the heap has shrunk to a third of its size, and the robins have moved in.',
};

const sentences = [
  'Turn it every second week, so that the middle gets some air and the edges get their turn in the warm.',
  'Dry leaves, torn cardboard and straw go in between the green layers; they hold the air that the bacteria need.',
  'A heap that is too wet smells of eggs, and a heap that is too dry does nothing at all for a whole winter.',
  'Put your hand on it in January: if it is warm, leave it alone; if it is cold, give it a bucket of fresh peelings.',
];

const paragraph = (start: number) => [0, 1, 2, 3].map((i) => sentences[(start + i) % 4]).join(' ');

export const articlePage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${article.title}</title></head>
<body><nav><a href="/">Home</a> <a href="/about">About</a></nav>
<main><article><h1>${article.title}</h1><p>${article.first} ${paragraph(0)}</p><h2>What goes in</h2><p>${paragraph(1)}</p>
<p>${paragraph(2)}</p><h2>When it is done</h2><p>${paragraph(3)} ${article.last}</p></article></main>
<div id="bar" style="position:fixed;left:0;right:0;bottom:0;z-index:999;background:#fc0;text-align:center">Download the app to read on – sign up for free VIP</div>
</body></html>`;

export const answerArticle = (url: URL): Answer | null => (url.href === article.url ? { body: articlePage } : null);
