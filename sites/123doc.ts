import type { Site } from './types';

// A flattened text under its facts.
export const matches = ['*://*.123doc.net/*', '*://*.123doc.org/*', '*://*.123docz.net/*'];

export const nags: string[] = [];

export const site: Site = {
  name: '123doc',
};
