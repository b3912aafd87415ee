/** Does the extension's match pattern (`*://*.host/path*`) take this address? */
export function matchesPattern(pattern: string, address: string): boolean {
  const parts = /^(\*|https?|file):\/\/([^/]*)(\/.*)$/.exec(pattern);
  if (!parts) return pattern === '<all_urls>';
  const [, scheme = '', host = '', path = ''] = parts;
  const url = new URL(address);
  const name = host.replace(/^\*\./, '');
  return (
    (scheme === '*' ? /^https?:$/.test(url.protocol) : url.protocol === `${scheme}:`) &&
    (host === '*' || url.hostname === name || (host.startsWith('*.') && url.hostname.endsWith(`.${name}`))) &&
    new RegExp(`^${path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')}$`).test(url.pathname + url.search)
  );
}
