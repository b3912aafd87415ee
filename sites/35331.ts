import type { Site } from './types';

// Seen as visible text: the page's number in the title, pages over addresses, a line of date, source and links under the title.
export const matches = ['*://*.35331.cn/*'];

// Bars, layers, pleas and toasts that must not be seen; the wording rules find most of them without this.
export const nags: string[] = [];

// Only what the generic readers cannot see for themselves; sites/types.ts says what there is.
export const site: Site = {
  name: '范文大全',
};
