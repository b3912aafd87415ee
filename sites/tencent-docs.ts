import type { Site } from './types';

// Tencent's PDF.js viewer; documents drawn on canvas. Facts: kill-doc, TKScript.
export const matches = ['*://weboffice.qq.com/*', '*://docs.qq.com/*'];

export const nags: string[] = [];

export const site: Site = {
  name: '腾讯文档',
  resident: false,
};
