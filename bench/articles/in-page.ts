/** Runs inside a page: reads it with Readability, Defuddle and the project, and takes the times. */
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { toText } from '../../export/to-text.ts';
import { readPage } from '../../reading/read-page.ts';

export interface PageRun {
  texts: Record<'readability' | 'defuddle' | 'unnag', string>;
  /** Milliseconds of each run, in order; Readability's with its clone, the project's from the page to the text. */
  times: Record<'readability' | 'unnag', number[]>;
  /** What the project says of the page. */
  source: string;
  title: string;
  /** Why it takes the page for a part of its document; empty: it is told as whole. */
  gaps: string[];
  /** Milliseconds by step of the last reading. */
  steps: Record<string, number>;
  elements: number;
}

const blocks = new Set(
  'address article aside blockquote dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** The text below a node, blocks on lines of their own, as a reader would copy it. */
function blockText(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  const name = node.nodeType === 1 ? (node as Element).localName : '';
  if (name === 'script' || name === 'style' || name === 'template') return '';
  if (name === 'br') return '\n';
  const text = [...node.childNodes].map(blockText).join('');
  return blocks.has(name) ? `\n${text}\n` : text;
}

const copyOf = (): Document => document.cloneNode(true) as Document;

async function runPage(rounds: number): Promise<PageRun> {
  const run: PageRun = {
    texts: { readability: '', defuddle: '', unnag: '' },
    times: { readability: [], unnag: [] },
    source: '',
    title: '',
    gaps: [],
    steps: {},
    elements: document.getElementsByTagName('*').length,
  };
  // Who clicks sees the page: it is laid out before either begins.
  document.documentElement.getBoundingClientRect();
  for (let round = 0; round < rounds; round++) {
    let from = performance.now();
    const article = new Readability<Node>(copyOf(), { serializer: (node) => node }).parse();
    run.times.readability.push(performance.now() - from);
    from = performance.now();
    const read = await readPage(document, {
      shadowRootOf: (element) => element.shadowRoot,
      now: () => performance.now(),
    });
    const text = toText(read);
    run.times.unnag.push(performance.now() - from);
    run.steps = read.timings;
    if (round > 0) continue;
    run.texts.readability = article?.content ? blockText(article.content) : '';
    run.texts.unnag = text;
    run.source = read.source;
    run.title = read.title;
    run.gaps = read.complete ? [] : read.gaps.map(({ reason }) => reason);
    const { content } = new Defuddle(copyOf(), { url: document.URL }).parse();
    run.texts.defuddle = blockText(new DOMParser().parseFromString(content, 'text/html').body);
  }
  return run;
}

Object.assign(globalThis, { articlesBench: runPage });
