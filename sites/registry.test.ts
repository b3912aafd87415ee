import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { leftToFill } from '../scripts/host-template';
import { nagFiles } from './nags';
import { hosts } from './registry';
import { residentMatches } from './resident-matches';

const ROOT = join(import.meta.dirname, '..');
const FIXTURES = join(ROOT, 'tests', 'fixtures');
const MATCH = /^(?:\*|https?):\/\/(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)+\/\*$/;

describe('the registry of host files', () => {
  it('finds them sorted by name', () => {
    expect(hosts.length).toBeGreaterThan(0);
    expect(hosts.map(({ id }) => id)).toEqual(hosts.map(({ id }) => id).toSorted());
    expect(nagFiles.map(({ id }) => id)).toEqual(hosts.map(({ id }) => id));
  });

  it.each(hosts)('$id is filled in', ({ id, matches, site }) => {
    const file = `sites/${id}.ts`;
    const folder = join(FIXTURES, id);
    expect(
      matches.length,
      `Give ${file} the host's addresses in \`matches\`, e.g. '*://*.example.com/*'.`,
    ).toBeGreaterThan(0);
    for (const match of matches)
      expect(match, `${file}: write "${match}" as a match pattern of one host, e.g. '*://*.example.com/*'.`).toMatch(
        MATCH,
      );
    expect(typeof site?.name, `Give ${file} a \`site\` with the host's name.`).toBe('string');
    for (const name of ['page.html', 'expected.json', 'expected.txt'])
      expect(
        existsSync(join(folder, name)),
        `Put ${name} into tests/fixtures/${id}/ (npm run new-host ${id} makes all three).`,
      ).toBe(true);
    const files = [
      file,
      ...['page.html', 'expected.json', 'expected.txt'].map((name) => `tests/fixtures/${id}/${name}`),
    ];
    expect(files.map((path) => leftToFill(path, readFileSync(join(ROOT, path), 'utf8'))).filter(Boolean)).toEqual([]);
  });

  it('matches no host twice', () => {
    const all = hosts.flatMap(({ matches }) => matches);
    expect(all.filter((match, i) => all.indexOf(match) !== i)).toEqual([]);
  });

  it('asks at install only for hosts with a resident script', () => {
    const allMatches = residentMatches();
    expect(allMatches).toEqual(allMatches.toSorted());
    const quiet = hosts.filter(({ site }) => site.resident === false).flatMap(({ matches }) => matches);
    expect(allMatches.filter((match) => quiet.includes(match))).toEqual([]);
  });
});
