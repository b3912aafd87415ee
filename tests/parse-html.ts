import type { Root } from 'hast';

// By a name that the type checker does not follow: the package's types make hast's `data.position` required everywhere.
const name: string = 'hast-util-from-html';

/** HTML to hast, for tests and benches in Node. */
export const { fromHtml } = (await import(/* @vite-ignore */ name)) as {
  fromHtml: (html: string, options?: { fragment?: boolean }) => Root;
};
