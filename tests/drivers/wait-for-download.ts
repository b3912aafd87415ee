import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { waitFor } from './wait.ts';

/** Waits for a whole file in the downloads folder that is not in `known`; its name and path. */
export function waitForDownload(folder: string, known: string[] = []): Promise<{ name: string; path: string }> {
  return waitFor('the saved file', () => {
    const names = readdirSync(folder);
    if (names.some((name) => /\.(crdownload|part)$/.test(name) || name.startsWith('.'))) return null;
    const name = names.find((one) => !known.includes(one) && statSync(join(folder, one)).size > 0);
    return name === undefined ? null : { name, path: join(folder, name) };
  });
}
