import type { Site } from './types';

// Published documents are articles; the editor draws on canvas; Drive shows a PDF-like layer. Facts: Read Aloud's source.
export const matches = ['*://docs.google.com/*', '*://drive.google.com/*'];

export const nags: string[] = [];

export const site: Site = {
  name: 'Google Docs',
  content: ['#contents .doc-content', '#contents > div'],
  pages: '.drive-viewer-paginated-page',
  scroller: ['.drive-viewer-paginated-scrollable'],
  resident: false,
};
