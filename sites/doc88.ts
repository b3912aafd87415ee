import type { Site } from './types';

// 道客巴巴: canvas pages. Facts: a captured page, user scripts, EasyList China.
export const matches = ['*://*.doc88.com/*'];

export const nags: string[] = [
  '#readEndDiv',
  '.page_ad',
  '.dk-side-gif',
  '.adpx250',
  '.toplayer-shop',
  '.activelist',
  '#left-menu',
  '#min-search-result',
  '#ym-window',
  '#lmenu_search',
];

export const site: Site = {
  name: '道客巴巴',
  reader: 'pictures',
  title: ['.doctopic h1'],
  pages: '.outer_page',
  total: ['#item-page-panel .text'],
  expand: ['#continueButton'],
};
