import type { Site } from './types';

// 国标网: pages cut into background tiles. Facts: kill-doc, Wenku Doc Downloader.
export const matches = ['*://c.gb688.cn/*'];

export const nags: string[] = [];

export const site: Site = {
  name: '国家标准全文公开系统',
  reader: 'pictures',
  pages: '#viewer .page',
};
