import type { Gap } from '../types';
import { withoutExtension } from './labels';

/** The commonest characters of Chinese prose, simplified and traditional: about a third of any ordinary text. */
const COMMON = new Set(
  '的一是了在有和不人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几为這個來時們對會發過產種後學經進著電裡實體製機當點從業開還應間樣與關線內數問無係軍黨員',
);
const HAN = /[\u3400-\u9fff]/;
const DOUBLED = /([\u3400-\u9fffA-Za-z0-9]{2,24}?)\1/g;
/** Characters that a broken font leaves in place of the text's. */
const BROKEN = /[\ufffd\ue000-\uf8ff]/g;
/** Enough text to judge, in characters. */
const ENOUGH = 200;

/** Slide decks are often converted with each phrase twice: `算法思维算法思维`. */
export function isDoubled(text: string): boolean {
  if (text.length < ENOUGH) return false;
  let doubled = 0;
  for (const match of text.matchAll(DOUBLED)) if (!/^(.)\1*$/u.test(match[0])) doubled += match[0].length;
  return doubled / text.length > 0.15;
}

/** Text without the common words of its language, full of broken characters, or with 旳 put for 的: not readable as it stands. */
export function isGarbled(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const broken = sample.match(BROKEN)?.length ?? 0;
  if (sample.length >= 50 && broken / sample.length > 0.1) return true;
  let han = 0;
  let common = 0;
  for (const char of sample) {
    if (!HAN.test(char)) continue;
    han++;
    if (COMMON.has(char)) common++;
  }
  if (han >= ENOUGH && common / han < 0.06) return true;
  const swapped = sample.match(/旳/g)?.length ?? 0;
  return swapped >= 3 && swapped > (sample.match(/的/g)?.length ?? 0);
}

/** Words of a title that say what it is about: pairs of Chinese characters, Latin words. */
function topicsOf(title: string): string[] {
  const plain = withoutExtension(title).normalize('NFKC').toLowerCase();
  const topics = new Set(plain.match(/[a-z]{4,}/g) ?? []);
  for (const run of plain.match(/[\u3400-\u9fff]+/g) ?? [])
    for (let i = 0; i + 2 <= run.length; i++) topics.add(run.slice(i, i + 2));
  return [...topics];
}

/** Whether nothing of the title is in a text long enough to name its subject. Says yes only where it is sure. */
export function isOffTitle(text: string, title: string): boolean {
  const topics = topicsOf(title);
  if (topics.length < 5 || text.length < 400) return false;
  const lower = text.normalize('NFKC').toLowerCase();
  return topics.every((topic) => !lower.includes(topic));
}

/** What is to be said of a flattened text that does not read like the document. */
export function suspicions(text: string, title: string): Gap[] {
  if (isGarbled(text)) return [{ reason: 'text-garbled' }];
  const gaps: Gap[] = [];
  if (isDoubled(text)) gaps.push({ reason: 'text-doubled' });
  if (isOffTitle(text, title)) gaps.push({ reason: 'text-off-title' });
  return gaps;
}
