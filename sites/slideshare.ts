import type { Site } from './types';

// Slides are images; their text is in the alternative and in a transcript. Facts: user scripts, filter lists.
export const matches = ['*://*.slideshare.net/*'];

export const nags: string[] = [
  '[data-freestar-ad]',
  '[id^="between-recs-ad-"]',
  '.scribd-ad-exit-modal',
  '[class*="StickyVerticalInterstitialAd_root"]',
  '.fallback-ad-container',
];

export const site: Site = {
  name: 'SlideShare',
  reader: 'alt',
  pages: '.slide-item',
};
