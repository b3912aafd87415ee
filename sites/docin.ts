import type { Site } from './types';

// 豆丁: images, canvas, or SVG text, by age. Facts: user scripts, EasyList China.
export const matches = ['*://*.docin.com/*'];

export const nags: string[] = [
  '#reader-copy-el',
  '.copy-tips',
  '.mini-series-container',
  '#docindex_ad',
  '.cpro_mod',
  '.sider_gg',
  '.docin-mask',
  '[class*="docin-login"]',
  '[class*="docin-vip"]',
  '.login-popup',
  '.vip-popup',
  '.adBox',
  '.jz_watermark',
  '#jControlDiv',
];

export const site: Site = {
  name: '豆丁',
  title: ['.doc_title', 'h1 [title="doc"] + *'],
  pages: '.model.panel[id^="page_"]',
  total: ['.page_num'],
  expand: ['.model-fold-show', '.model-fold-cover-hd'],
};
