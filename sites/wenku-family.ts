import type { Site } from './types';

// Hosts of one 文库 CMS. Facts: its reader's markup in user scripts (kill-doc, Wenku Doc Downloader).
export const matches = [
  '*://*.zhuangpeitu.com/*',
  '*://*.taowenge.com/*',
  '*://*.wenke99.com/*',
  '*://*.wenkunet.com/*',
  '*://*.163wenku.com/*',
  '*://*.bdocx.com/*',
  '*://*.bingdoc.com/*',
  '*://*.31ppt.com/*',
  '*://*.desk33.com/*',
  '*://*.zixin.com.cn/*',
  '*://*.ekdoc.com/*',
  '*://*.deliwenku.com/*',
  '*://*.jinchutou.com/*',
  '*://*.goldhoe.com/*',
  '*://*.mayiwenku.com/*',
  '*://*.7cxk.com/*',
  '*://*.dugen.com/*',
  '*://*.chochina.com/*',
  '*://*.weizhuannet.com/*',
  '*://*.safewk.com/*',
  '*://*.wenkub.com/*',
  '*://*.99ppt.com/*',
];

export const nags: string[] = ['.banner-download', 'div[title="点击关闭"]', '#ntip2'];

export const site: Site = {
  name: '',
  pages: '.outer_page',
  total: ['.counts', '.shop3 > li:nth-child(3)', '#readshop .mainpart .shop3 .text'],
  expand: ['#preview_tips a', '.pre_button a', '#outer_page_more a', '.fc2e', '.down-arrow'],
};
