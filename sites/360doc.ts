import type { Site } from './types';

// 个人图书馆: articles behind a fold. Facts: user scripts and filter lists.
export const matches = ['*://*.360doc.com/*', '*://*.360doc.cn/*'];

export const nags: string[] = [
  '#LayerLogin',
  '.floatqrcode',
  '#btn_freeread',
  '#arttopbdad',
  '[id^="divaboveReflectionAd"]',
  '#divunderZcommondAd',
  '#divyoulikead',
  '.ggwz',
  '.clear360doc[style^="padding-top:"]',
  '#artnewdiv',
  // The control goes, and with it the fold that it opens: all of the article is there.
  '.article_showall',
  '.articleMaxH,.article_maxh{max-height:none!important}',
];

export const site: Site = {
  name: '360doc个人图书馆',
  reader: 'flow',
  content: ['#artContent'],
  drop: ['.floatqrcode', '.ggwz', '.doc360article_content > div[class]:first-child'],
  title: ['#titiletext'],
  expand: ['.article_showall a', '.article_showall'],
};
