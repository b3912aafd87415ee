import type { Site } from './types';

// Page images.
export const matches = ['*://*.yumpu.com/*'];

export const nags: string[] = [];

export const site: Site = {
  name: 'Yumpu',
  reader: 'pictures',
};
