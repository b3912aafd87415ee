import type { Site } from './types';

// 人人文库. Facts: user scripts (kill-doc, Wenku Doc Downloader).
export const matches = ['*://*.renrendoc.com/*'];

export const nags: string[] = ['#ntip2'];

export const site: Site = {
  name: '人人文库',
  title: ['h1'],
  total: ['#spanpage'],
  expand: ['#load_preview_btn', '#outer_page_more'],
};
