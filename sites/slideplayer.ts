import type { Site } from './types';

// A transcript of the slides under the player.
export const matches = [
  '*://*.slideplayer.com/*',
  '*://*.slideplayer.com.br/*',
  '*://*.slideplayer.org/*',
  '*://*.slideplayer.fr/*',
  '*://*.slideplayer.es/*',
  '*://*.slideplayer.biz.tr/*',
];

export const nags: string[] = [];

export const site: Site = {
  name: 'SlidePlayer',
  reader: 'flow',
};
