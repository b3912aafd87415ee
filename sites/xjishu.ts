import type { Site } from './types';

// 技术资料: a text behind a gradient fold. Facts: TKScript.
export const matches = ['*://*.xjishu.com/*'];

export const nags: string[] = ['.gradBox'];

export const site: Site = {
  name: 'X技术',
  reader: 'flow',
  content: ['.con-box'],
  expand: ['.readBox'],
};
