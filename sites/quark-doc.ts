import type { Site } from './types';

// 夸克文档. Facts: kill-doc (its class names are hashed and change).
export const matches = ['*://vt.quark.cn/*'];

export const nags: string[] = ['[class*="continue-read-mask"]'];

export const site: Site = {
  name: '夸克文档',
  pages: '[class*="preview-item"]',
  scroller: ['#preview-list-scroll-div'],
};
