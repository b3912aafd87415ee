/**
 * Hosts that browsers themselves ask at times (sign-in state, updates, remote settings). None of them hosts documents; a
 * request to any other host counts as the extension's.
 */
const OWN =
  /(^|\.)(mozilla\.(com|net|org)|gvt1\.com)$|^(accounts|clients\d*|android\.clients|safebrowsing|update|optimizationguide-pa|content-autofill)\.(google|googleapis)\.com$/;

export const isBrowsersOwn = (host: string): boolean => OWN.test(host);
