/**
 * `npm run bench:markdown -- [--cases FILE] [--out FILE] [--no-speed]`: tricky HTML through our own conversion and back through
 * two renderers (micromark with GFM and maths, markdown-it). Prints what is whole, what lost structure, what changed text, and how its
 * time grows.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseHTML } from 'linkedom';
import MarkdownIt from 'markdown-it';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { math, mathHtml } from 'micromark-extension-math';
import { defaultExportOptions } from '../export/options';
import { toMarkdown } from '../export/to-markdown';
import { toMdast } from '../markdown/to-mdast';
import type { UnnagDocument } from '../reading/types';
import { fromHtml } from '../tests/parse-html';
import { measureGrowth } from './markdown-speed';

interface Case {
  id: string;
  group: string;
  html: string;
  text?: string | null;
  checks: [string, (document: Document) => boolean][];
}
interface Result {
  id: string;
  group: string;
  whole: boolean;
  sameText: boolean;
  failures: string[];
  markdown: string;
}
interface Checker {
  check: (
    cases: Case[],
    convert: (html: string) => string,
    tools: { render: (markdown: string) => string; parse: (html: string) => unknown },
  ) => Promise<Result[]>;
  table: (results: Result[]) => string;
}

function option(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
}

function convert(html: string): string {
  const content = toMdast(fromHtml(html, { fragment: true }), { baseUrl: 'https://example.test/page' });
  const document: UnnagDocument = {
    source: 'flow',
    content,
    pages: { shown: null, total: null },
    gaps: [],
    removed: [],
    title: '',
    author: '',
    siteName: '',
    lang: '',
    published: '',
    url: 'https://example.test/page',
    complete: true,
    collectable: false,
    timings: {},
  };
  return toMarkdown(document, { ...defaultExportOptions, frontMatter: false });
}

const commonmark = (markdown: string): string =>
  micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm(), math()],
    htmlExtensions: [gfmHtml(), mathHtml()],
  });
const markdownIt = new MarkdownIt({ html: true });

const casesFile = resolve(option('cases') ?? '../shared/benchmarks/markdown/cases.mjs');
const checkFile = [resolve(dirname(casesFile), 'check.mjs'), resolve('../shared/benchmarks/markdown/check.mjs')].find(
  (file) => existsSync(file),
);
if (!existsSync(casesFile) || !checkFile) {
  console.log(`No cases at ${casesFile}: nothing measured.`);
  process.exit(0);
}
const { cases } = (await import(pathToFileURL(casesFile).href)) as { cases: Case[] };
const { check, table } = (await import(pathToFileURL(checkFile).href)) as Checker;
const parse = (html: string): unknown => parseHTML(html).document;

const lines: string[] = [];
let failed = 0;
for (const [name, render] of [
  ['micromark + GFM + maths', commonmark],
  ['markdown-it', (markdown: string) => markdownIt.render(markdown)],
] as const) {
  const results = await check(cases, convert, { render, parse });
  const whole = results.filter((result) => result.whole).length;
  const lost = results.filter((result) => !result.whole && result.sameText).length;
  const changed = results.filter((result) => !result.sameText).length;
  const references = results.filter((result) => /&#(?:x[\da-f]+|\d+);|&[a-z]+;/i.test(result.markdown));
  lines.push(
    `## ${name}`,
    '',
    table(results),
    '',
    `whole ${whole} / structure lost ${lost} / text changed ${changed} of ${results.length}; character references in ${references.length} sources`,
    '',
  );
  failed += results.length - whole;
  if (process.argv.includes('--show')) for (const r of results) console.log(`--- ${r.id}\n${r.markdown}`);
}
const report = lines.join('\n');
const out = option('out');
if (out) writeFileSync(out, report);
console.log(report);
if (!process.argv.includes('--no-speed')) measureGrowth();
process.exitCode = failed > 0 ? 1 : 0;
