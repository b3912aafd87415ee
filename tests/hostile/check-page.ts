import type { HostilePage } from './generate-page';

// Line separators, joiners and white space may be laid out anew; every other character must stand as it stood.
const loose = /[\s\u200b\u00ad\u2060\ufeff\u0085\u180e]+/g;
const squeeze = (text: string): string => text.replace(loose, '');

export interface PageFault {
  seed: number;
  fault: 'lost' | 'shown' | 'changed-page' | 'threw' | 'slow' | 'order';
  detail: string;
}

/** Compares what came out of a made page with what its reader sees. */
export function checkPage(page: HostilePage, text: string): PageFault[] {
  const faults: PageFault[] = [];
  const all = squeeze(text);
  let at = 0;
  for (const sentence of page.visible) {
    const want = squeeze(sentence);
    const found = all.indexOf(want, at);
    if (found >= 0) at = found;
    else if (all.includes(want)) faults.push({ seed: page.seed, fault: 'order', detail: sentence });
    else faults.push({ seed: page.seed, fault: 'lost', detail: sentence });
  }
  for (const sentence of page.hidden)
    if (all.includes(squeeze(sentence))) faults.push({ seed: page.seed, fault: 'shown', detail: sentence });
  return faults;
}
