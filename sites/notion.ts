import type { Site } from './types';

// Public Notion pages: a block editor.
export const matches = ['*://*.notion.site/*', '*://*.notion.so/*'];

export const nags: string[] = [];

export const site: Site = {
  name: 'Notion',
  reader: 'blocks',
  title: ['h1.notranslate'],
  resident: false,
};
