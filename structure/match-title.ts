import { foldText } from './fold-text.ts';

const SIGNS = /[\s\p{P}\p{S}]/u;

/**
 * Where the title ends with which a text begins, or 0 if it does not begin with it. Punctuation, white space and width are not
 * compared: pages change them in titles. `text` is folded.
 */
function matchTitle(text: string, title: string): number {
  const wanted = [...title.normalize('NFKC')]
    .filter((char) => !SIGNS.test(char))
    .join('')
    .toLowerCase();
  if (wanted.length < 2) return 0;
  let matched = 0;
  let i = 0;
  while (i < text.length && matched < wanted.length) {
    const char = text.charAt(i).normalize('NFKC').toLowerCase();
    if (!SIGNS.test(char)) {
      if (!wanted.startsWith(char, matched)) return 0;
      matched += char.length;
    }
    i++;
  }
  if (matched < wanted.length) return 0;
  while (i < text.length && /[)\]》」』”’"'!?。.]/.test(text.charAt(i))) i++;
  return i;
}

const ADDED = /(?<=.{4})(?:[([【][^()[\]【】]{1,16}[)\]】])+$/;

/** A document's main title may stand over the one that the page gives, which then follows a dash: 主标题——在…会议上的讲话. Unit: characters. */
const LONGEST_MAIN_TITLE = 60;

/**
 * The head of a text: where the title ends with which it begins, and where a second line of the title begins in it.
 * `end` is 0 when the text does not begin with the title. `text` is folded.
 */
export function matchHead(text: string, title: string): { end: number; second: number | null } {
  const wanted = foldText(title).text;
  // What uploaders add in brackets is not in the text: 租赁合同（最新版）
  const end = matchTitle(text, wanted) || matchTitle(text, wanted.replace(ADDED, ''));
  if (end > 0) return { end, second: null };
  // 某某小区业主大会会议纪要, where the page says 业主大会会议纪要.
  const at = text.slice(0, LONGEST_MAIN_TITLE).indexOf(wanted);
  if (at > 0 && wanted.length > 4 && !/[\p{P}]/u.test(text.slice(0, at)))
    return { end: at + wanted.length, second: null };
  const dash = /^[^。;!?]*?(?=[—―─-]{2})/.exec(text.slice(0, LONGEST_MAIN_TITLE))?.[0].length ?? 0;
  const rest = dash > 1 ? matchTitle(text.slice(dash), wanted) : 0;
  return rest > 0 ? { end: dash + rest, second: dash } : { end: 0, second: null };
}
