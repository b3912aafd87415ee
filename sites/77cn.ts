import type { Site } from './types';

// 77范文网: an article over several addresses.
export const matches = ['*://*.77cn.com.cn/*'];

export const nags: string[] = [];

export const site: Site = {
  name: '77范文网',
  reader: 'flow',
  dropLines: [/^(?:显示|隐藏)答案$/, /^说明：文章内容仅供预览/, /^来源：网络收集\s*时间：/],
};
