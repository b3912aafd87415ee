import type { Site } from './types';

// Sites of model essays: plain text behind copy locks. Facts: TKScript, EasyList China.
export const matches = [
  '*://*.diyifanwen.com/*',
  '*://*.chazidian.com/*',
  '*://*.ruiwen.com/*',
  '*://*.oh100.com/*',
  '*://*.unjs.com/*',
  '*://*.yjbys.com/*',
  '*://*.xiexiebang.com/*',
  '*://*.wenmi.com/*',
  '*://*.ddwk8.cn/*',
];

export const nags: string[] = ['#ArtTl', '#Hzh1', '#Hzh2', '.Hzh1', '.Hzh2'];

export const site: Site = {
  name: '',
  reader: 'flow',
};
