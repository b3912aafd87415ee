import type { Site } from './types';

// 社科文库: a PDF.js viewer in a frame of the same host. Facts: Wenku Doc Downloader.
export const matches = ['*://xianxiao.ssap.com.cn/*'];

export const nags: string[] = [];

export const site: Site = {
  name: '社科文库',
};
