import type { Site } from './types';

// Blurred page images under a modal layer. Facts: a public extension.
export const matches = ['*://*.coursehero.com/*'];

export const nags: string[] = ['.mfp-wrap', '.mfp-bg'];

export const site: Site = {
  name: 'Course Hero',
};
