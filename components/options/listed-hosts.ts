import { hosts } from '../../sites/registry';

/** The listed hosts as a user knows them: by name, or by host names. In a build, this is all that is packed of their files. */
export const listedHosts: { id: string; name: string; hosts: string[] }[] = hosts.map(({ id, site, matches }) => ({
  id,
  name: site.name,
  hosts: site.name ? [] : matches.map((pattern) => pattern.replace(/^\*:\/\/(?:\*\.)?/, '').replace(/\/.*$/, '')),
}));
