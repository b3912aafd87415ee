import type { Site } from './types';

// moredoc, an open-source 文库 CMS: pages are images of SVG files. Facts: its source.
export const matches = ['*://*.wenkuzhijia.cn/*'];

export const nags: string[] = [];

export const site: Site = {
  name: '',
  reader: 'pictures',
  pages: '.doc-page',
  expand: ['.doc-page-more .el-button'],
};
