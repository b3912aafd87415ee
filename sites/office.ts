import type { Site } from './types';

// Word and PDF files in Office for the web. Facts: Read Aloud's source.
export const matches = ['*://*.officeapps.live.com/*', '*://*.onedrive.live.com/*', '*://*.sharepoint.com/*'];

export const nags: string[] = [];

export const site: Site = {
  name: 'Office',
  pages: '.OneUp-pdf--loaded .page[data-page-number]',
  resident: false,
};
