import type { Site } from './types';

// 中国知网: HTML reader, PDF reader, abstracts. Facts: TKScript, EasyList China, CJX's list.
export const matches = ['*://*.cnki.net/*'];

export const nags: string[] = [
  '.inner > #copytext',
  '.banner-main',
  '.adList',
  '.ad-right-default',
  '.mainboxconbanner',
  '.translateOutAdLink',
];

export const site: Site = {
  name: '中国知网',
  title: ['.brief h1'],
};
