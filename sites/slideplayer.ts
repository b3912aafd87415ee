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
  dropLines: [
    /^Presentation is loading\. Please wait\.?$/i,
    /^Similar presentations$/i,
    /^Presentation on theme:/i,
    /^Download ppt /i,
    /^(?:About project|SlidePlayer|Feedback|Privacy Policy|Terms of Service)$/i,
    /^©\s*\d{4} SlidePlayer/i,
  ],
};
