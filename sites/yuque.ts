import type { Site } from './types';

// 语雀: articles. Facts: uBlock Origin's filters, TKScript.
export const matches = ['*://www.yuque.com/*', '*://*.yuque.com/*'];

export const nags: string[] = ['div[data-testid="doc-reader-login-card"]'];

export const site: Site = {
  name: '语雀',
  reader: 'flow',
  content: ['#doc-reader-content .ne-viewer-body', '.yuque-doc-content', '.lake-content'],
  title: ['#article-title'],
};
