import type { Site } from './types';

// 360文库: page images. Facts: kill-doc.
export const matches = ['*://wenku.so.com/*'];

export const nags: string[] = [];

export const site: Site = {
  name: '360文库',
  reader: 'pictures',
  pages: '[class*="imgContainer"]',
  total: ['[class*="total"]'],
};
