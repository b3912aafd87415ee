import type { Site } from './types';

// Positioned pages. Facts: an extension's list (weak).
export const matches = ['*://*.academia.edu/*'];

export const nags: string[] = [];

export const site: Site = {
  name: 'Academia.edu',
  title: ['h1'],
  pages: '.outer_page, .outer-page, [id^="outer_page_"]',
};
