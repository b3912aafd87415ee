import type { Removal } from '../../reading/types';
import type { HostilePage } from './generate-page';
import { squeeze } from './squeeze';

export interface PageFault {
  seed: number;
  fault: 'lost' | 'missed' | 'recorded' | 'shown' | 'changed-page' | 'spaces' | 'threw' | 'slow' | 'order';
  detail: string;
}

/** Signs about whose white space there is nothing to doubt. */
const plain = /^[\w .。\u4e00-\u9fff]+$/;
const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Compares what came out of a made page with what its reader sees. A sentence that is recorded as left out is not lost;
 * `spaces`: words were put together or taken apart. `recorded` counts those, since a made document has nothing that should be left out.
 */
export function checkPage(page: HostilePage, text: string, removed: Removal[] = []): PageFault[] {
  const faults: PageFault[] = [];
  const all = squeeze(text);
  const words = collapse(text);
  let at = 0;
  let inRecord = false;
  for (const sentence of page.visible) {
    const want = squeeze(sentence);
    const mark = sentence.slice(0, sentence.indexOf(' ') + 1);
    const found = all.indexOf(want, at);
    if (found >= 0) {
      at = found;
      inRecord = false;
      if (plain.test(sentence) && !words.includes(collapse(sentence)))
        faults.push({ seed: page.seed, fault: 'spaces', detail: sentence });
      continue;
    }
    // A record is cut at 200 characters: a sentence right behind a recorded one may be in the same block.
    inRecord = inRecord || removed.some((removal) => removal.text.includes(mark));
    const fault = all.includes(want) ? 'order' : inRecord ? 'recorded' : 'lost';
    faults.push({ seed: page.seed, fault, detail: sentence });
  }
  for (const sentence of page.hidden)
    if (all.includes(squeeze(sentence))) faults.push({ seed: page.seed, fault: 'shown', detail: sentence });
  return faults;
}
