/** Prints the restored Markdown of flattened or hard-wrapped text: `npm run --silent restructure -- [--title T] [FILE]`. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { defaultExportOptions } from '../export/options.ts';
import { toMarkdown } from '../export/to-markdown.ts';
import type { UnnagDocument } from '../reading/types.ts';
import { restoreText } from '../structure/restore-text.ts';

const { values, positionals } = parseArgs({ options: { title: { type: 'string' } }, allowPositionals: true });
const content = restoreText(readFileSync(positionals[0] ?? 0, 'utf8'), { title: values.title });
const document: UnnagDocument = {
  source: 'flat',
  content,
  pages: { shown: null, total: null },
  gaps: [],
  removed: [],
  title: '',
  author: '',
  siteName: '',
  lang: '',
  published: '',
  url: '',
  complete: true,
  collectable: false,
  timings: {},
};
process.stdout.write(toMarkdown(document, { ...defaultExportOptions, frontMatter: false }));
