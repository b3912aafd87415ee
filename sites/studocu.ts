import type { Site } from './types';

// pdf2htmlEX pages; locked ones are blurred or images. Facts: user scripts.
export const matches = ['*://*.studocu.com/*', '*://*.studocu.vn/*'];

export const nags: string[] = [
  '[class*="InlineBanner"]',
  '[class*="Premium"][class*="Banner"]',
  '[class*="previewBanner"]',
  '#paywall',
  '#premium-page-header',
  '[data-test-id*="paywall"]',
  '#visible-content-bottom-section',
  '[class*="BlobWrapper"]',
];

export const site: Site = {
  name: 'Studocu',
  reader: 'positioned',
  pages: '[data-page-index]',
  locked: ['[class*="blurredImageWrapper"]', 'img[src*="/pages/blurred/"]'],
  scroller: ['#document-wrapper'],
};
