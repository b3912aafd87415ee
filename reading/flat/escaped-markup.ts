/**
 * Some hosts show the markup of the converted document as text: the reader sees `<p><b> 目录</b></p>`.
 * The tags are the converter's, not the document's: blocks become breaks, the rest goes.
 */
const BLOCK = 'p|div|br|h[1-6]|li|ul|ol|dl|dt|dd|table|thead|tbody|tr|center|blockquote|hr|pre|section|article';
const INLINE = 'b|i|u|s|em|strong|span|font|sup|sub|small|big|a|img|td|th|o:p|st1:\\w+|strike|label|ins|del';
const TAG = new RegExp(`<(/?)(${BLOCK}|${INLINE})(?:\\s[^<>]{0,300})?\\s*/?>`, 'gi');
const IS_BLOCK = new RegExp(`^(?:${BLOCK})$`, 'i');
const ENTITY: Record<string, string> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  nbsp: ' ',
  ldquo: '“',
  rdquo: '”',
  middot: '·',
  mdash: '—',
  hellip: '…',
};

/** A paragraph that was told apart by tags. `level`: 1–6 from a heading tag; `bold`: all of it was bold. */
export interface MarkedParagraph {
  text: string;
  level: number;
  bold: boolean;
}

/** Entities that stand in the text as words (`&lt;`, `&#160;`) as the characters that they mean. */
const decode = (text: string): string =>
  text.replace(/&(?:#(\d{1,6})|(\w{2,6}));/g, (whole, code: string | undefined, name: string | undefined) => {
    if (code) return Number(code) < 0x110000 ? String.fromCodePoint(Number(code)) : whole;
    return ENTITY[name ?? ''] ?? whole;
  });

/**
 * Reads markup that is shown as text. A document *about* markup names tags too: only text that is in tags from its first
 * character, or in which one block closes where the next opens again and again, is taken.
 * @returns null when the text is no such markup; `tags`: what was taken away, each once.
 */
export function readEscapedMarkup(source: string): { paragraphs: MarkedParagraph[]; tags: string[] } | null {
  if (!source.includes('<') && !source.includes('&')) return null;
  const text = /&(?:lt|gt|amp|nbsp|#\d+);/.test(source) && /[<>]/.test(source) ? decode(source) : source;
  const seams = text.match(/<\/(?:p|div|li|h[1-6])>\s*<(?:p|div|li|h[1-6])[\s>]/gi)?.length ?? 0;
  const breaks = text.match(/<br\s*\/?>/gi)?.length ?? 0;
  const opens = /^\s*<(?:p|div|h[1-6]|b|span|br|table)[\s>/]/i.test(text);
  if (seams < 2 && breaks < 3 && !(opens && seams + breaks > 0)) return null;
  const tags = new Set<string>();
  const paragraphs: MarkedParagraph[] = [];
  let current = { text: '', level: 0, plain: 0, bold: 0 };
  let strong = 0;
  const add = (words: string) => {
    current.text += words;
    const length = words.trim().length;
    if (strong > 0) current.bold += length;
    else current.plain += length;
  };
  const flush = () => {
    const trimmed = current.text.replace(/\s+/g, ' ').trim();
    if (trimmed)
      paragraphs.push({ text: trimmed, level: current.level, bold: current.bold > 0 && current.plain === 0 });
    current = { text: '', level: 0, plain: 0, bold: 0 };
  };
  let from = 0;
  for (const match of text.matchAll(TAG)) {
    const [whole, slash, rawName = ''] = match;
    const name = rawName.toLowerCase();
    add(text.slice(from, match.index));
    from = match.index + whole.length;
    tags.add(whole.slice(0, 40));
    if (name === 'b' || name === 'strong') strong = Math.max(0, strong + (slash ? -1 : 1));
    if ((name === 'td' || name === 'th') && slash) add(' ');
    if (!IS_BLOCK.test(name)) continue;
    flush();
    strong = 0;
    if (/^h[1-6]$/.test(name) && !slash) current.level = Number(name.charAt(1));
  }
  // The last piece may break off inside a tag.
  add(text.slice(from).replace(/<\/?(?:[a-z][a-z0-9]{0,9}(?:\s[\w:="' -]*)?)?$/i, ''));
  flush();
  return { paragraphs, tags: [...tags] };
}
