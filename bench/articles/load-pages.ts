import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';

export interface ArticlePage {
  id: string;
  corpus: string;
  type: string;
  lang: string;
  url: string;
  truth: string;
}

export interface PageScore extends ArticlePage {
  p: number | null;
  r: number;
  f1: number;
  word: number;
}

export interface GroupScore {
  n: number;
  p: number;
  r: number;
  f1: number;
  low: number;
  word: number;
  found: number;
  leaked: number;
}

export interface ArticlesFolder {
  pages: ArticlePage[];
  html: (id: string) => Buffer;
  score: (
    pages: ArticlePage[],
    results: Record<string, string>,
  ) => { rows: PageScore[]; groups: Record<string, GroupScore> };
}

/** A folder with `truth.jsonl`, `pages/<id>.html.gz` and a scorer of its own; throws a sentence when it is none. */
export async function loadArticles(root: string): Promise<ArticlesFolder> {
  const folder = resolve(root);
  let lines: string;
  try {
    lines = readFileSync(join(folder, 'truth.jsonl'), 'utf8');
  } catch (cause) {
    throw new Error(`There is no truth.jsonl in ${root}: name a folder of pages with --root`, { cause });
  }
  const { score } = (await import(pathToFileURL(join(folder, 'score.mjs')).href)) as Pick<ArticlesFolder, 'score'>;
  return {
    pages: lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as ArticlePage),
    html: (id) => gunzipSync(readFileSync(join(folder, 'pages', `${id}.html.gz`))),
    score,
  };
}
