import type { Site } from './types';

// MBA智库文档: PDF.js. Facts: kill-doc, Wenku Doc Downloader.
export const matches = ['*://doc.mbalib.com/*'];

export const nags: string[] = ['.doc-ad'];

export const site: Site = {
  name: 'MBA智库文档',
  title: ['h1 p'],
  pages: '#viewer .page',
  total: ['#numPages'],
  scroller: ['#scroll-m-box'],
};
