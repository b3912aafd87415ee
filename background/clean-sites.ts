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

/** Whether leave was given for one host alone, as `tab/read-frames.ts` asks for it. The browser's own pages and menus give it otherwise. */
export const isForFrame = (origins: string[]): boolean =>
  origins.some((origin) => /^\*:\/\/[^*/]+\/\*$/.test(origin)) && sitesIn(origins).length === 0;

/**
 * Registers the script that hides nags for the sites that the user wants cleaned always; those whose leave was taken back in the
 * browser's own settings are passed over. What is registered so already is left as it is: pages may be loading.
 */
export async function registerCleanSites(sites: string[]): Promise<void> {
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  const matches: string[] = [];
  for (const site of [...sites].sort())
    if (await browser.permissions.contains({ origins: patternsOf(site) })) matches.push(...patternsOf(site));
  if (known?.matches?.toSorted().join() === matches.join()) return;
  if (matches.length === 0) {
    if (known) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  const script = {
    id,
    matches,
    js: [...cleanFiles],
    allFrames: true,
    runAt: 'document_start' as const,
    persistAcrossSessions: true,
  };
  if (known) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}
