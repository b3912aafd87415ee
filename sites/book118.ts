import type { Site } from './types';

// 原创力文档: page images; slides and sheets in frames. Facts: user scripts (kill-doc, Wenku Doc Downloader).
export const matches = ['*://*.book118.com/*'];

export const nags: string[] = [];

export const site: Site = {
  name: '原创力文档',
  title: ['h1', 'h2'],
  pages: '.webpreview-item',
  total: ['.counts', '#PageCount'],
  expand: ['#btn_preview_remain', '#agree_full', '#btn_ppt_front_pc'],
};
