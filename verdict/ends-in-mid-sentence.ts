/** A sentence is over. */
export const ENDED = /[。！？!?….;；:：।؟۔]["”’』」）)】》\]]*$|["”』」）)】》]$/u;
/** A text may well end with a date, a name, a number of its own. */
const SIGNED =
  /(?:年|月|日|局|厅|部|委|会|院|校|所|处|科|室|公司|集团|中心|政府|党委|支部|大学|学院|学校|银行|法院|检察院|编辑部|办公室|小组|协会|同志|谢谢大家|完|毕|\d{2,4})$/;
/** So many brackets and quotation marks (characters) close at an end at most. */
const LONGEST_CLOSE = 40;
const BLANK = /[\s\u200b-\u200d\u2060\ufeff]/;
/** A last sentence shorter than this (characters) without its full stop may be a line of its own. */
const SHORT = 12;

/**
 * Whether a text breaks off in a sentence: its last sentence has no end, and is not a signature, a date or a short line.
 * `flat`: the text is a run without line breaks, where such lines are glued to the sentence before.
 * @returns the last characters, for the message, or null.
 */
export function endsInMidSentence(text: string, flat: boolean): string | null {
  let length = text.length;
  while (length > 0 && BLANK.test(text.charAt(length - 1))) length--;
  const end = text.slice(0, length);
  if (end === '' || ENDED.test(end.slice(-LONGEST_CLOSE))) return null;
  const from = Math.max(...['。', '！', '？', '；', '!', '?', ';', '\n'].map((sign) => end.lastIndexOf(sign)));
  const latin = end.search(/[.!?]["”’)]?\s+[^.!?]*$/);
  const tail = end.slice(Math.max(from, latin) + 1).trim();
  const broken = end.slice(-24);
  if (/[，,、]$/.test(end)) return broken;
  // A page or slide number left after the last sentence.
  if (/^[\s\d.,()（）-]{0,8}$/.test(tail)) return null;
  const comma = /[，,、；;]/.test(tail);
  if (SIGNED.test(tail) && !(comma && tail.length > 40)) return null;
  // In a run, what follows the last full stop has lost its own; a short block of its own may be a line of the document.
  if (flat) return tail.length >= SHORT || comma || (from >= 0 && end[from] !== '\n') ? broken : null;
  // Set in paragraphs: headings, captions, list items and signatures need no full stop. Only long prose does, unless it ends in an address.
  const paragraph = end.slice(end.lastIndexOf('\n') + 1);
  const sentences = paragraph.match(/[。！？；]|[.!?]\s/g)?.length ?? 0;
  return paragraph.length >= 80 && sentences >= 1 && tail.length >= SHORT && /(?:^|\s)[^\s@/.]*\p{L}$/u.test(end)
    ? broken
    : null;
}
