import type { Site } from './types';

// 钉钉文档: a block editor. Facts: user scripts.
export const matches = ['*://alidocs.dingtalk.com/*'];

export const nags: string[] = [];

export const site: Site = {
  name: '钉钉文档',
  content: ['article.body-editor-content'],
  title: ['#doc-title-name'],
  resident: false,
};
