/** A text set for a line printer, without what its pages repeat. */
export interface Unpaged {
  text: string;
  /** The running feet and heads that were taken away, in order. */
  lines: string[];
}

/** `Miller          Informational          [Page 3]`, the form of RFC 7322 §4 and of many manuals before it. */
const FOOT = /^.*\S\s+\[Page \d+\]\s*$/;
const FEWEST = 2;
/** A sentence that goes on has no stop at the end of its line. */
const ENDED = /[.:;!?)"'”’]\s*$/;

/**
 * Takes the feet and heads of pages off a plain text, where a form feed or a numbered foot marks at least two of them. A paragraph
 * that goes on over the page is one again; every other line stays as it is.
 */
export function dropPageBreaks(text: string): Unpaged {
  const source = text.split('\n');
  if (source.filter((line) => FOOT.test(line)).length < FEWEST) return { text, lines: [] };
  const lines: string[] = [];
  const kept: string[] = [];
  const takeBlank = () => {
    while (kept.length > 0 && kept.at(-1)?.trim() === '') kept.pop();
  };
  let head = false;
  for (const line of source) {
    if (FOOT.test(line)) {
      lines.push(line.trim());
      takeBlank();
      head = true;
    } else if (head && (line.trim() === '' || line.includes('\f'))) {
      // The head is the first line after the form feed, if the feed is not on the head's own line.
      const rest = line.replace(/\f/g, '').trim();
      if (rest !== '') lines.push(rest);
    } else if (head && lines.length > 0 && /\S {3,}\S/.test(line) && !/^\s/.test(line)) lines.push(line.trim());
    else {
      if (head && kept.length > 0 && (ENDED.test(kept.at(-1) ?? '') || /^\S/.test(line))) kept.push('');
      head = false;
      kept.push(line);
    }
  }
  return { text: kept.join('\n'), lines };
}

/** Moves a text to the left by the indent that most of its lines have: what stood out to the left (headings) stands at the margin. */
export function dedent(text: string): string {
  const lines = text.split('\n');
  const counts = new Map<number, number>();
  let filled = 0;
  for (const line of lines) {
    if (line.trim() === '') continue;
    filled++;
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    counts.set(indent, (counts.get(indent) ?? 0) + 1);
  }
  const [most = 0, times = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (most === 0 || times * 2 < filled) return text;
  const pattern = new RegExp(`^ {1,${most}}`);
  return lines.map((line) => line.replace(pattern, '')).join('\n');
}
