/**
 * Whether an address is matched by a match pattern
 * (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns; http and https only).
 */
export function matchesPattern(pattern: string, url: URL): boolean {
  const parts = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*:]+)(?::\d+|:\*)?(\/.*)$/.exec(pattern);
  if (!parts) return false;
  const [, scheme, host = '', path = ''] = parts;
  if (scheme === '*' ? !/^https?:$/.test(url.protocol) : url.protocol !== `${scheme}:`) return false;
  if (host.startsWith('*.')) {
    const base = host.slice(2);
    if (url.hostname !== base && !url.hostname.endsWith(`.${base}`)) return false;
  } else if (host !== '*' && url.hostname !== host) return false;
  const glob = path
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${glob}$`).test(url.pathname + url.search);
}

/** The first of `files` whose patterns match. */
export const findMatch = <T extends { matches: string[] }>(files: T[], url: URL): T | undefined =>
  files.find((file) => file.matches.some((pattern) => matchesPattern(pattern, url)));
