import type { Site } from './types';

// 飞书 and Lark documents: a block editor that keeps only the blocks in view. Facts: captured pages, kill-doc.
export const matches = ['*://*.feishu.cn/*', '*://*.larkoffice.com/*', '*://*.larksuite.com/*'];

export const nags: string[] = [];

export const site: Site = {
  name: '飞书云文档',
  reader: 'blocks',
  scroller: ['.bear-web-x-container', '.etherpad-container-wrapper'],
  resident: false,
};
