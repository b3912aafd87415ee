import type { Site } from './types';

// 淘豆网: a PDF.js text layer, older pages images. Facts: kill-doc.
export const matches = ['*://*.taodocs.com/*'];

export const nags: string[] = [];

export const site: Site = {
  name: '淘豆网',
  pages: '#canvas .page',
  total: ['#docPage'],
  expand: ['.fc2e', '.banner-more-btn span'],
};
