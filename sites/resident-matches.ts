/**
 * The match patterns of hosts on which the resident script hides nags, for the manifest. A function, so that what it reads is
 * left out of the script itself.
 */
export function residentMatches(): string[] {
  const sites = import.meta.glob<{ resident?: boolean }>(
    ['./*.ts', '!./*.test.ts', '!./types.ts', '!./registry.ts', '!./nags.ts', '!./match.ts', '!./resident-matches.ts'],
    { eager: true, import: 'site' },
  );
  const matches = import.meta.glob<string[]>(
    ['./*.ts', '!./*.test.ts', '!./types.ts', '!./registry.ts', '!./nags.ts', '!./match.ts', '!./resident-matches.ts'],
    { eager: true, import: 'matches' },
  );
  const resident = Object.entries(sites).filter(([, site]) => site.resident !== false);
  return [...new Set(resident.flatMap(([path]) => matches[path] ?? []))].sort();
}
