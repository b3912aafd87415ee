/** Only the nag selectors and match patterns of the host files: all that the resident script carries of them. */
const nagLists = import.meta.glob<string[]>(
  ['./*.ts', '!./*.test.ts', '!./types.ts', '!./registry.ts', '!./nags.ts', '!./match.ts', '!./resident-matches.ts'],
  { eager: true, import: 'nags' },
);
const matchLists = import.meta.glob<string[]>(
  ['./*.ts', '!./*.test.ts', '!./types.ts', '!./registry.ts', '!./nags.ts', '!./match.ts', '!./resident-matches.ts'],
  { eager: true, import: 'matches' },
);

export const nagFiles: { id: string; matches: string[]; nags: string[] }[] = Object.entries(nagLists).map(
  ([path, nags]) => ({
    id: path.slice(2, -3),
    nags,
    matches: matchLists[path] ?? [],
  }),
);
