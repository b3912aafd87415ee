/** Words shorter than this (characters) come several times in one document: "Yes.", "Signature:". */
const LONG = 40;

interface Named {
  name: string;
  key: string;
}

/**
 * Gives records keys by which they are known again while a window of them moves over a long list. Long records are known by their
 * words. Short ones may come again elsewhere in the list: they are the same only where they stand among the same neighbours.
 * @returns a function that takes the names of the records seen now, in order, and gives their keys
 */
export function makeRecordKeys(): (names: string[]) => string[] {
  let before: Named[] = [];
  const times = new Map<string, number>();
  return (names) => {
    const known = align(
      before.map(({ name }) => name),
      names,
    );
    const here = new Map<string, number>();
    const now = names.map((name, i): Named => {
      const match = known[i];
      const same = match === undefined || match === null ? undefined : before[match];
      const count = (here.get(name) ?? 0) + 1;
      here.set(name, count);
      if (name.length >= LONG) return { name, key: `${name} ${count}` };
      if (same) return { name, key: same.key };
      const time = (times.get(name) ?? 0) + 1;
      times.set(name, time);
      return { name, key: `${name} #${time}` };
    });
    before = now;
    return now.map(({ key }) => key);
  };
}

/** Longer lists than this are aligned at their two ends only. */
const MOST = 400;

/** For each of `now` the index in `before` of its equal, in order (longest common subsequence); null: it is new. */
function align(before: string[], now: string[]): (number | null)[] {
  const out: (number | null)[] = now.map(() => null);
  let start = 0;
  while (start < before.length && start < now.length && before[start] === now[start]) out[start] = start++;
  let a = before.length;
  let b = now.length;
  while (a > start && b > start && before[a - 1] === now[b - 1]) out[--b] = --a;
  const [left, right] = [before.slice(start, a), now.slice(start, b)];
  if (left.length > MOST || right.length > MOST || left.length === 0) return out;
  const lengths = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--) {
      const row = lengths[i];
      if (row) row[j] = left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (left[i] === right[j]) out[start + j++] = start + i++;
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return out;
}
