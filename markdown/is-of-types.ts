/** Stands in for the package `unist-util-is` in the builds, of which mdast-util-phrasing uses lists of types only. */
export const convert = (types: string[]): ((node?: unknown) => boolean) => {
  const known: unknown[] = types;
  return (node) => typeof node === 'object' && node !== null && 'type' in node && known.includes(node.type);
};
