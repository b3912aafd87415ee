import type { Site } from './types';

// 三七文档: no public description of its markup; the generic readers know its kind by label, counter and wording.
export const matches = ['*://*.777doc.com/*'];

export const nags: string[] = [];

export const site: Site = {
  name: '三七文档',
};
