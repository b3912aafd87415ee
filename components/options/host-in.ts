/** The host name in what a user types or pastes; null: there is none. */
export function hostIn(typed: string): string | null {
  const words = typed.trim().toLowerCase();
  const address = /^[a-z][a-z\d+.-]*:\/\//.test(words) ? words : `https://${words}`;
  if (!URL.canParse(address)) return null;
  const { hostname, protocol } = new URL(address);
  return /^https?:$/.test(protocol) && hostname.includes('.') ? hostname.replace(/^www\./, '') : null;
}
