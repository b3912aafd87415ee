import type { Site } from './types';

// BookReader: a transparent text layer over page images. Facts: BookReader's source.
export const matches = ['*://*.archive.org/*'];

export const nags: string[] = ['.js-donate-banner'];

export const site: Site = {
  name: 'Internet Archive',
  pages: '.BRpagecontainer',
};
