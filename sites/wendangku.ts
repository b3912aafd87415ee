import type { Site } from './types';

// 文档库: one proverb line before the text.
export const matches = ['*://*.wendangku.net/*'];

export const nags: string[] = [];

export const site: Site = {
  name: '文档库',
  reader: 'flow',
  decoyLines: [/^\d{1,3}、.{6,80}——[\p{Script=Han}·]{2,12}$/u],
  dropLines: [/^文档库 最新最全的文档下载$/, /^当前位置[:：]文档库/],
};
