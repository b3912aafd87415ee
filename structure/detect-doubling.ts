/** Shorter texts tell nothing. Unit: letters. */
const SHORTEST = 12;
const MARKED = /[^\p{L}\p{N}]/gu;

/**
 * How much of a text is said twice in a row, from 0 to 1: the share of its letters that lie in a stretch of 2 to 40 which is
 * repeated at once. Slides that were converted with both text and shadow read so: `第六章第六章 文文 件件 管管 理理`. White space and signs
 * are not compared. Only recognises: taking a half away would change characters. Linear for a given longest stretch.
 */
export function doublingScore(text: string): number {
  const bare = text.replace(MARKED, '').slice(0, 200_000);
  if (bare.length < SHORTEST) return 0;
  let doubled = 0;
  let run = 0;
  let units = 0;
  let i = 0;
  // 天天 and 研究研究 are ordinary words: one short pair alone does not count, a run of pairs does.
  const close = (): void => {
    if (units >= 3 || run >= 8) doubled += run;
    run = 0;
    units = 0;
  };
  while (i < bare.length) {
    const size = repeatedAt(bare, i);
    if (size === 0) {
      close();
      i++;
      continue;
    }
    run += 2 * size;
    units++;
    i += 2 * size;
  }
  close();
  return doubled / bare.length;
}

/** The length of the stretch at i that comes a second time right after itself; the longest; 0 for none. */
function repeatedAt(text: string, i: number): number {
  const first = text.charCodeAt(i);
  const most = Math.min(40, Math.floor((text.length - i) / 2));
  for (let size = most; size >= 1; size--) {
    if (text.charCodeAt(i + size) !== first) continue;
    const stretch = text.substr(i, size);
    if (!text.startsWith(stretch, i + size)) continue;
    // 文文: a single character doubled counts, 00 and 哈哈哈 do not.
    if (size > 1 && !/^(.)\1*$/u.test(stretch)) return size;
    if (size === 1 && /[\u4e00-\u9fff]/.test(stretch) && text.charAt(i + 2) !== stretch) return 1;
  }
  return 0;
}

/** True when a text is doubled phrase by phrase. Ordinary Chinese (往往, 天天, 研究研究) stays far below the threshold. */
export function isDoubled(text: string): boolean {
  return doublingScore(text) >= 0.4;
}
