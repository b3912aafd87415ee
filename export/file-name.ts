import type { UnnagDocument } from '../reading/types';
import { fileInAddress } from './file-in-address';
import { siteOf } from './front-matter';

const EXTENSION = '.md';
/** Below the 255 bytes of ext4 and APFS, with room for a browser's ` (12)`. */
const MAX_BYTES = 240;
/** Illegal on Windows, the path separators of all (Microsoft: "Naming Files, Paths, and Namespaces"), and what Firefox replaces. */
const lookalikes: Record<string, string> = {
  '/': '／',
  '\\': '＼',
  ':': '：',
  '*': '＊',
  '?': '？',
  '"': '＂',
  '<': '＜',
  '>': '＞',
  '|': '｜',
  '%': '％',
};
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\s*\.|\s*$)/i;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** Characters as a reader counts them, so that none is cut in half. */
function characters(text: string): string[] {
  if (typeof Intl !== 'undefined' && 'Segmenter' in Intl)
    return Array.from(new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text), (part) => part.segment);
  return Array.from(text);
}

function cut(text: string, maxBytes: number): string {
  if (bytesOf(text) <= maxBytes) return text;
  let bytes = 0;
  let result = '';
  // A name never needs more characters than bytes.
  for (const character of characters(text.slice(0, maxBytes * 2))) {
    bytes += bytesOf(character);
    if (bytes > maxBytes) break;
    result += character;
  }
  if (result) return result;
  for (const point of text) {
    if (bytesOf(result + point) > maxBytes) break;
    result += point;
  }
  return result;
}

/** Controls, separators of lines, bidi controls, zero-width and private signs, lone surrogates: browsers put `_` for them. */
const unprintable =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Co}\p{Cs}\p{Cn}\u00ad\u061c\u200b-\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/gu;

function safe(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(unprintable, '')
    .replace(/[/\\:*?"<>|%]/g, (sign) => lookalikes[sign] ?? ' ')
    .replace(/\s+/gu, ' ');
}

const trimEdges = (text: string): string => text.replace(/^[\s.~]+/u, '').replace(/[\s.]+$/u, '');

/** The local date as `2026-11-23`. */
function day(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/**
 * The name of the saved file: `template` with `{title}`, `{site}` and `{date}` filled in, and `.md`. It is legal on
 * Windows, macOS and Linux, at most 240 UTF-8 bytes, cut between characters, and never empty.
 */
export function fileName(
  template: string,
  document: Pick<UnnagDocument, 'title' | 'siteName' | 'url'>,
  date: Date,
): string {
  const title = document.title || fileInAddress(document.url).replace(/\.[^.]+$/, '');
  const values: Record<string, string> = { title, site: siteOf(document), date: day(date) };
  const filled = template.replace(/\{(title|site|date)\}/g, (_, name: string) => values[name] ?? '');
  let name = trimEdges(safe(filled).replace(/\.md\s*$/i, ''));
  name = trimEdges(cut(name, MAX_BYTES - EXTENSION.length - 1));
  if (!/[\p{L}\p{N}\p{S}\p{P}]/u.test(name)) name = trimEdges(safe(siteOf(document))) || 'document';
  if (reserved.test(name)) name = `_${name}`;
  return name + EXTENSION;
}
