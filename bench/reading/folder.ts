import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../scripts/build-extension.ts';

/** One page of a benchmark folder, as far as the commands here look into its case.json. */
export interface Case {
  id: string;
  split: string;
  url: string;
  dir: string;
  mustHave: string[];
  nagSelectors: string[];
  keepSelectors: string[];
}

export interface CaseRow {
  id: string;
  split: string;
  nags: string[];
  decoys: string[];
  mustHave?: [number, number];
}

export interface CaseServer {
  port: number;
  log: { host: string; path: string }[];
  clear(): void;
  close(): Promise<void>;
}

/** What a benchmark folder brings along: its server and its scorer. */
export interface Folder {
  startServer(options: { split: string; pdfjs: string }): Promise<CaseServer>;
  loadCases(split: string): Case[];
  scoreCase(one: Case, result: object): CaseRow;
  table(rows: CaseRow[], cases: Case[], options: { perCase: boolean }): string;
  bare(text: string): string;
}

/** Loads server.mjs, score.mjs and norm.mjs of the folder; throws a sentence when it is not such a folder. */
export async function loadFolder(root: string): Promise<Folder> {
  const place = resolve(projectRoot, root);
  for (const file of ['server.mjs', 'score.mjs', 'norm.mjs'])
    if (!existsSync(join(place, file)))
      throw new Error(`no ${file} in ${place}: --root takes a folder such as docbench`);
  const load = (file: string) => import(pathToFileURL(join(place, file)).href);
  const [server, score, norm] = await Promise.all([load('server.mjs'), load('score.mjs'), load('norm.mjs')]);
  return {
    startServer: server.startServer,
    loadCases: server.loadCases,
    scoreCase: score.scoreCase,
    table: score.table,
    bare: norm.bare,
  };
}
