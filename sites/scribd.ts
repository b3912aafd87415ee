import type { Site } from './types';

// Positioned runs over page images; locked pages are blurred. Facts: user scripts, uBlock Origin's filters.
export const matches = ['*://*.scribd.com/*'];

export const nags: string[] = [
  '[class$="_fixed_viewport_bottom_components"]',
  '[class*="between_page_"]',
  '.exit_modal',
  'div[data-testid="sticky-wrapper"]',
  'div[data-testid$="-mrec"]',
  'div[data-testid$="-leaderboard"]',
  '[class*="page-blur-promo"]',
  '.page_missing_explanation_inner',
  '[class*="osano"]',
  '.recommender_carousel_wrapper',
  '[class$="_document_useful"]',
];

export const site: Site = {
  name: 'Scribd',
  reader: 'positioned',
  title: ['[data-e2e="doc_page_title"]', 'h1'],
  pages: '.outer_page',
  locked: ['.blurred_page'],
  scroller: ['.document_scroller'],
};
