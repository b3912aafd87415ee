import type { Site } from './types';

// 百度文库 in its three makes: positioned runs (to 2021), pay pages, canvas (from 2022). Facts: user scripts, EasyList China, CJX's list.
export const matches = ['*://wenku.baidu.com/*', '*://wk.baidu.com/*', '*://wapwenku.baidu.com/*'];

export const nags: string[] = [
  '#html-reader-go-more',
  '.doc-tag-wrap',
  '[id^="html-reader-"]:is([id*="-banner-"], [id*="-AD-"])',
  '.banner-ad',
  '.fc-parallax-scrolling',
  '.wubai-wrap',
  '.reader-to-cashier-vip',
  '.header-wrapper .fixed-activity-bar',
  '.pay-pop',
  '.doc-vip',
  '.purchase-wrapper',
  '[class*="experience-card"]',
  '.copy-limit-dialog-v2',
  '.dialog-mask',
  '#passport-login-pop',
  '[class*="vip-pay-pop"]',
  '.pc-cashier-card',
  '.lastcell-dialog',
  '#bottomFixed',
  '.tout',
  'div[class*="tiger-"][class*="-dialog"]',
  '.service-entry',
  '.commerce-flow',
  '.hx-warp',
  '.hx-recom-wrapper',
  '#docBubble',
  '.tag-tips',
  '.sb-con',
  '#reader-helper',
  '.reader-tools-bar-wrap',
  '.fix-searchbar-wrap',
  '.doc-bottom-wrap',
  '.bottom-edge',
];

export const site: Site = {
  name: '百度文库',
  title: ['#doc-tittle-0', 'h1.reader_ab_test'],
  pages: '.reader-page',
  expand: [
    '.banner-more-btn .goBtn',
    '.moreBtn .fc2e',
    '.read-all',
    '.unfold',
    '.try-end-fold-page .fold-page-text',
    '.down-arrow.goBtn',
    '.fold-pager',
  ],
};
