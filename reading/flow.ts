import { toMdast } from '../markdown/to-mdast';
import type { Reader } from './reader';

/** Text that flows: articles, forum threads, documentation. */
export const flowReader: Reader = {
  name: 'flow',
  read: (page) => {
    const snapshot = page.snapshot();
    return {
      source: 'flow',
      content: toMdast(snapshot.root, { baseUrl: page.url.href }),
      pages: { shown: 1, total: null },
      gaps: [],
      removed: [],
    };
  },
};
