import type { Site } from './types';

// 组卷网: exam questions with formula images. Facts: zujuan-export.
export const matches = ['*://zujuan.xkw.com/*'];

export const nags: string[] = [];

export const site: Site = {
  name: '组卷网',
  reader: 'flow',
  drop: ['.header', '.bread-nav', '.tools'],
  title: ['.paper-title .main-title'],
};
