/** What a host file says about nags; see sites/nags.ts. */
export interface HostNags {
  id: string;
  matches: string[];
  nags: string[];
}

/**
 * One line a host: its id (none: the first label of its first name) and its host names, then its selectors, by tabs.
 * Of a pattern only the host name is kept: where the script may run is the manifest's business, which has all of it.
 * A host without selectors is left out where its id is a part of each of its names: those are looked at, too.
 */
export const packHosts = (files: HostNags[]): string =>
  files
    .flatMap(({ id, matches, nags }) => {
      const hosts = matches.map((match) => match.replace(/^[^:]+:\/\/(?:\*\.)?([^/]+)\/.*$/, '$1'));
      if (nags.length === 0 && hosts.every((host) => host.split('.').includes(id))) return [];
      const own = hosts[0]?.split('.')[0] === id ? '' : id;
      const selectors = nags.map((selector) => selector.replace(/="(-?[a-zA-Z_][\w-]*)"/g, '=$1'));
      return [[own, ...new Set(hosts)].join(' '), ...selectors].join('\t');
    })
    .join('\n');

/** The code that unpacks it into the `nagFiles` that sites/nags.ts exports. */
export const unpackedBy = (files: HostNags[]): string => `
export const nagFiles = ${JSON.stringify(packHosts(files))}.split('\\n').map((line) => {
  const [names, ...nags] = line.split('\\t');
  const [id, ...hosts] = names.split(' ');
  return { id: id || hosts[0].split('.')[0], nags, matches: hosts.map((host) => '*://*.' + host + '/*') };
});`;
