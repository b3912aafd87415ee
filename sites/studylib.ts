import type { Site } from './types';

// A document in an embedded viewer. Facts: uBlock Origin's filters.
export const matches = ['*://*.studylib.net/*', '*://*.studylib.com/*', '*://*.studylib.es/*', '*://*.studylib.fr/*'];

export const nags: string[] = ['div[class]:has(> ins.adsbygoogle)'];

export const site: Site = {
  name: 'StudyLib',
};
