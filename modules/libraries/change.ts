/** What is replaced in a library's source, by what. */
export type Change = [from: RegExp, to: string];

/** Makes all the changes, one after the other. @throws what is no longer there to be changed. */
export function change(code: string, changes: Change[]): string {
  let changed = code;
  for (const [from, to] of changes) {
    const next = changed.replace(from, to);
    if (next === changed) throw new Error(`The library has changed: ${from} is not in it.`);
    changed = next;
  }
  return changed;
}
