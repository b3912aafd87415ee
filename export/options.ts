import type { Html } from 'mdast';

/** What the user chooses for saved and copied results. Kept in storage; each has a sane default. */
export interface ExportOptions {
  /** Links as links; false: their text alone. */
  links: boolean;
  /** Images as images; false: left out. */
  images: boolean;
  /** YAML front matter before the Markdown. */
  frontMatter: boolean;
  /** `<!-- page 3 -->` where a page begins. */
  pageAnchors: boolean;
  /** Level of the title; the document's own headings move down with it. */
  headingBase: 1 | 2 | 3 | 4;
  lineEnding: 'lf' | 'crlf';
  /** `{title}`, `{site}`, `{date}`; see file-name.ts. */
  fileName: string;
  /** Two full-width spaces before each paragraph of the plain text. */
  indent: boolean;
}

export const defaultExportOptions: ExportOptions = {
  links: true,
  images: true,
  frontMatter: true,
  pageAnchors: false,
  headingBase: 1,
  lineEnding: 'lf',
  fileName: '{title}',
  indent: false,
};

declare module 'mdast' {
  interface HtmlData {
    /** This node says that the document's page of this number (1-based) begins here. */
    unnagPage?: number;
  }
}

/** The node with which a reader marks where page `page` (1-based) begins. Never in plain text. */
export function pageAnchor(page: number): Html {
  return { type: 'html', value: `<!-- page ${page} -->`, data: { unnagPage: page } };
}
