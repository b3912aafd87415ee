import { hosts } from '../../sites/registry';

/** A family of sites that has no name of its own is known by so many of its host names. */
const NAMED = 3;

/**
 * The listed hosts as a user knows them: by name, or by the first of their host names and how many there are (0: no more than
 * those). In a build, this is all that is packed of their files.
 */
export const listedHosts: { id: string; name: string; count: number }[] = hosts.map(({ id, site, matches }) => {
  const names = matches.map((pattern) => pattern.replace(/^\*:\/\/(?:\*\.)?/, '').replace(/\/.*$/, ''));
  return site.name
    ? { id, name: site.name, count: 0 }
    : { id, name: names.slice(0, NAMED).join(', '), count: names.length > NAMED ? names.length : 0 };
});
