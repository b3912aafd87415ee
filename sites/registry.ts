import type { HostFile, Site } from './types';

/** Every host file in this folder, found by itself: adding a host is adding its file. */
const sites = import.meta.glob<Site>(
  ['./*.ts', '!./*.test.ts', '!./types.ts', '!./registry.ts', '!./nags.ts', '!./match.ts', '!./resident-matches.ts'],
  { eager: true, import: 'site' },
);
const matchLists = import.meta.glob<string[]>(
  ['./*.ts', '!./*.test.ts', '!./types.ts', '!./registry.ts', '!./nags.ts', '!./match.ts', '!./resident-matches.ts'],
  { eager: true, import: 'matches' },
);

export const hosts: Omit<HostFile, 'nags'>[] = Object.entries(sites).map(([path, site]) => ({
  id: path.slice(2, -3),
  site,
  matches: matchLists[path] ?? [],
}));
