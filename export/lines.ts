/** Spaces and tabs off both ends; ideographic spaces are the text's own. Linear, where `/ +$/` is not. */
export function trimSpaces(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isGap(text.charCodeAt(start))) start++;
  while (end > start && isGap(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

function isGap(code: number): boolean {
  return code === 32 || code === 9;
}

/** A text of several lines: spaces at line ends and empty lines left out, the lines joined by `between`. */
export function joinLines(text: string, between: string): string {
  if (!/[\r\n]/.test(text)) return text;
  return text
    .split(/[\r\n]+/)
    .map(trimSpaces)
    .join(between);
}
