/** Adds all items at the end of a list. A page may hold more of them than a call can take arguments. */
export function pushAll<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}
