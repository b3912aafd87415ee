import type { Site } from './types';

// Hosts of standards that show files in a stock PDF.js viewer. Facts: kill-doc.
export const matches = ['*://jjg.spc.org.cn/*', '*://hbba.sacinfo.org.cn/*'];

export const nags: string[] = [];

export const site: Site = {
  name: '',
  pages: '#viewer .page',
};
