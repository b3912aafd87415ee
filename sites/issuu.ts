import type { Site } from './types';

// Page images. Facts: uBlock Origin's filters.
export const matches = ['*://*.issuu.com/*'];

export const nags: string[] = ['.AdPlacement', '[class*="grid-layout__ad-"]', '[aria-label="Advert"]'];

export const site: Site = {
  name: 'Issuu',
  reader: 'pictures',
};
