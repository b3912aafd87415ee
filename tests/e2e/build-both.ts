import { prepareExtension } from '../../scripts/build-extension.ts';

/** Builds both production extensions once for all end-to-end tests, unless $UNNAG_BUILT names a folder that holds both. */
export default async function setup(): Promise<(() => void) | undefined> {
  if (process.env.UNNAG_BUILT) return;
  const made = await Promise.all(
    (['chromium', 'firefox'] as const).map(async (browser) => ({ browser, ...(await prepareExtension(browser, {})) })),
  );
  for (const { browser, folder } of made) process.env[`UNNAG_BUILT_${browser.toUpperCase()}`] = folder;
  return () => {
    for (const { dispose } of made) dispose();
  };
}
