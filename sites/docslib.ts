import type { Site } from './types';

// A flattened text with tags shown as text.
export const matches = ['*://*.docslib.org/*'];

export const nags: string[] = [];

export const site: Site = {
  name: 'Docslib',
};
