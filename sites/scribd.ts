import type { Site } from './types';

// Positioned runs over page images; locked pages are blurred. Facts: user scripts, uBlock Origin's filters.
export const matches = ['*://*.scribd.com/*'];

export const nags: string[] = [
  '.auto__doc_page_app_page_body_fixed_viewport_bottom_components',
  '.between_page_portal_root',
  '.between_page_ads',
  '.between_page_module',
  '.exit_modal',
  'div[data-testid="sticky-wrapper"]',
  'div[data-testid="bottom-right-mrec"]',
  'div[data-testid="desktop-leaderboard"]',
  '.page-blur-promo',
  '.page-blur-promo-overlay',
  '.page_missing_explanation_inner',
  '[class*="osano"]',
  '.recommender_carousel_wrapper',
  '.wrapper__doc_page_webpack_doc_page_body_document_useful',
];

export const site: Site = {
  name: 'Scribd',
  reader: 'positioned',
  title: ['[data-e2e="doc_page_title"]', 'h1'],
  pages: '.outer_page',
  locked: ['.blurred_page'],
  scroller: ['.document_scroller'],
};
