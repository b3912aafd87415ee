import { fileName } from '../export/file-name';
import type { ExportOptions } from '../export/options';
import { toHtml } from '../export/to-html';
import { toMarkdown } from '../export/to-markdown';
import { toText } from '../export/to-text';
import type { UnnagDocument } from '../reading/types';

/** A document in every form; each is made when it is first asked for, and kept. */
export interface Written {
  text: () => string;
  /** With front matter, where the options want it. */
  markdown: () => string;
  html: () => string;
  fileName: string;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * @param verdictLine what is missing, in the user's language, for the end of the Markdown; empty: nothing.
 * @param saved the time that the front matter and the file name give.
 */
export function writeDocument(
  document: UnnagDocument,
  options: ExportOptions,
  verdictLine: string,
  saved: Date,
): Written {
  return {
    text: once(() => toText(document, options)),
    markdown: once(() => toMarkdown(document, options, { saved, verdictLine })),
    html: once(() => toHtml(document, options)),
    fileName: fileName(options.fileName, document, saved),
  };
}
