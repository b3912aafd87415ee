import type { Site } from './types';

// 爱问共享资料: image or SVG sheets, and a text with key-word links set into it. Facts: user scripts, filter lists.
export const matches = ['*://ishare.iask.sina.com.cn/*', '*://ishare.iask.com/*', '*://m.iask.sina.com.cn/*'];

export const nags: string[] = ['#daily_topic_flnr', '#topic_ylzz_new', '.sj_300x250', '.sj_680x250'];

export const site: Site = {
  name: '爱问共享资料',
  total: ['.page-input-con span'],
  expand: ['.state-bottom a p'],
  keywordLinks: true,
};
