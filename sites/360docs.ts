import type { Site } from './types';

// 360docs.net: one paragraph a sentence, a notice before the text.
export const matches = ['*://*.360docs.net/*'];

export const nags: string[] = [];

export const site: Site = {
  name: '360docs',
  reader: 'flow',
  dropLines: [/^合集下载$/, /^1、下载文档前请自行甄别/],
};
