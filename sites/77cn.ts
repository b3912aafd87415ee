import type { Site } from './types';

// 77范文网: an article over several addresses.
export const matches = ['*://*.77cn.com.cn/*'];

export const nags: string[] = [];

export const site: Site = {
  name: '77范文网',
  reader: 'flow',
};
