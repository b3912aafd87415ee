import type { Site } from './types';

// 三七文档. Facts: the model page; the wording of the cards, not their class names, is what is sure.
export const matches = ['*://*.777doc.com/*'];

export const nags = ['.tips', '.gate', '.dl', '.saved'];

export const site: Site = {
  name: '三七文档',
  reader: 'flat',
  content: ['.res .txt', '.res'],
  title: ['.tit', 'h1'],
};
