/** Prints the restored Markdown of flattened or hard-wrapped text: `npm run --silent restructure -- [--title T] [FILE]`. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { restoreText } from '../structure/restore-text.ts';

const { values, positionals } = parseArgs({ options: { title: { type: 'string' } }, allowPositionals: true });
const text = readFileSync(positionals[0] ?? 0, 'utf8');
const content = restoreText(text, { title: values.title });
process.stdout.write(toMarkdown({ type: 'root', children: content }, { extensions: [gfmToMarkdown()] }));
