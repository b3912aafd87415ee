import { describe, expect, it } from 'vitest';
import { shortKeys, useInManifest, useInScript } from './short-keys';

const speaking = "import { say } from '../i18n/say';";

describe('shortKeys', () => {
  it.each([
    ['a string in files that speak', [`${speaking} say('saveAll');`, `${speaking} const a = ["saveAll"];`], 'a'],
    ['a key of the manifest alone', [], 'a'],
    ['a single word', [`${speaking} say('saveAll')`], undefined, 'saveall'],
    ['a name of something else', [`${speaking} saveAll(say('saveAll'));`], undefined],
    ['a string in a file that says nothing', [`${speaking} say('saveAll')`, "store.get('saveAll')"], undefined],
    ['a word in a text', [`${speaking} say('saveAll', 'no saveAll here')`], undefined],
  ] as [string, string[], string | undefined, string?][])('%s', (_, sources, name, key = 'saveAll') => {
    expect(shortKeys([key], sources).get(key)).toBe(name);
  });

  it('gives each its own name, by its place, and none that is a key', () => {
    const keys = ['c', ...Array.from({ length: 30 }, (_, i) => `keyNumber${i}`)];
    const names = [...shortKeys(keys, []).values()];
    expect(names.slice(0, 4)).toEqual(['a', 'b', 'd', 'e']);
    expect(names.slice(-2)).toEqual(['ad', 'ae']);
    expect(new Set(names).size).toBe(30);
  });
});

it('changes whole strings of a script, and messages of the manifest', () => {
  const short = new Map([['saveAll', 'a']]);
  const script = `say('saveAll'); "saveAll"; 'saveAll now'; \`saveAll\`; 'other'`;
  expect(useInScript(script, short)).toBe(`say('a'); "a"; 'saveAll now'; \`a\`; 'other'`);
  expect(useInManifest('{"name":"__MSG_saveAll__","saveAll":"saveAll __MSG_other__"}', short)).toBe(
    '{"name":"__MSG_a__","saveAll":"saveAll __MSG_other__"}',
  );
});
