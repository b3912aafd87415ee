import browser from '../tab/browser';

const id = 'clean-sites';

/**
 * The scripts that hide nags with the full wording test, in this order: the small one of the listed hosts knows little beyond
 * Chinese.
 */
export const cleanFiles = ['/words.js', '/clean.js', '/content-scripts/nags.js'] as const;

const isNumber = (host: string): boolean => /^\d+(?:\.\d+){3}$/.test(host);

/** Match pattern of a host name and the hosts below it; a number has none below it. */
export const patternsOf = (host: string): string[] => [isNumber(host) ? `*://${host}/*` : `*://*.${host}/*`];

/** The sites that leave was given for, as `patternsOf` asks for it; leave for all sites, or for a frame's one host, names none. */
export const sitesIn = (origins: string[]): string[] =>
  origins.flatMap((origin) => {
    const [, below, host = ''] = /^\*:\/\/(\*\.)?([^*/]+)\/\*$/.exec(origin) ?? [];
    return host && (below || isNumber(host)) ? [host] : [];
  });

/**
 * Registers the script that hides nags for the sites that the user wants cleaned always; those whose leave was taken back in the
 * browser's own settings are passed over.
 */
export async function registerCleanSites(sites: string[]): Promise<void> {
  const there = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (there.length > 0) await browser.scripting.unregisterContentScripts({ ids: [id] });
  const allowed: string[] = [];
  for (const site of sites)
    if (await browser.permissions.contains({ origins: patternsOf(site) })) allowed.push(...patternsOf(site));
  if (allowed.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id,
      matches: allowed,
      js: [...cleanFiles],
      allFrames: true,
      runAt: 'document_start',
      persistAcrossSessions: true,
    },
  ]);
}
