import type { Site } from './types';

// 云展网 and FlipHTML5: page images. Facts: Wenku Doc Downloader.
export const matches = ['*://book.yunzhan365.com/*', '*://online.fliphtml5.com/*'];

export const nags: string[] = [];

export const site: Site = {
  name: '云展网',
  reader: 'pictures',
};
