/** What marks a line of a template that somebody has to write; the tests fail as long as one is left. */
const MARK = 'FILL IN: ';

export interface HostTemplate {
  /** Name of the host file and of the fixture folder. */
  id: string;
  /** Contents by path from the project's root. */
  files: Record<string, string>;
}

/** @returns null when the words name no host. */
export function hostTemplate(words: string, name?: string): HostTemplate | null {
  const host = words
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '')
    .toLowerCase();
  if (!/^(?:[a-z\d-]+\.)+[a-z]{2,}$/.test(host)) return null;
  const base = host.replace(/^(?:www|m)\./, '');
  const labels = base.split('.');
  // gov.cn, com.tr: the part before them names the host.
  const end = labels.length > 2 && labels.at(-2)?.length === 3 && labels.at(-1)?.length === 2 ? -2 : -1;
  const id = labels.slice(0, end).join('-');
  const expected = {
    url: `https://${host}/doc/1`,
    title: `${MARK}the document's title, and the address above as the host's addresses are`,
    pages: { shown: null, total: null },
    complete: true,
    gaps: [],
    mustNot: ['Download the full document'],
  };
  return {
    id,
    files: {
      [`sites/${id}.ts`]: `import type { Site } from './types';

// ${MARK}where the facts about this host come from (a public script, a filter list, your own look at the page).
export const matches = ['*://*.${base}/*'];

// Bars, layers, pleas and toasts that must not be seen; the wording rules find most of them without this.
export const nags: string[] = [];

// Only what the generic readers cannot see for themselves; sites/types.ts says what there is.
export const site: Site = {
  name: '${(name ?? base).replace(/'/g, "\\'")}',
};
`,
      [`tests/fixtures/${id}/page.html`]: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>The title</title>
</head>
<body>
<!-- ${MARK}the host's boxes in their order, its class names and nags with the styles that place them, and words of your own: no page of a host is copied. -->
<h1>The title</h1>
<div class="content">
<p>Two or three paragraphs will do.</p>
</div>
<div class="nag" style="position: fixed; bottom: 0">Download the full document</div>
</body>
</html>
`,
      [`tests/fixtures/${id}/expected.json`]: `${JSON.stringify(expected, null, 2)}\n`,
      [`tests/fixtures/${id}/expected.txt`]: `${MARK}what a reader sees of the document on page.html, a line for each paragraph.\n`,
    },
  };
}

/** What is still to be written in a file, as a sentence; null: nothing. */
export function leftToFill(path: string, content: string): string | null {
  const [, what = ''] = new RegExp(`${MARK}(.*?)(?: -->|",?$|\\.?$)`, 'm').exec(content) ?? [];
  return what ? `Fill in ${path}: ${what.replace(/\.$/, '')}.` : null;
}
