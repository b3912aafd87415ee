import { describe, expect, it } from 'vitest';
import { doorOf, openDoors, seenCharacters } from './seen-characters';

describe('seenCharacters', () => {
  it.each([
    ['Kangxi radicals', '\u2f08\u2ea0\u2f9b', '人民走'],
    ['radicals of the supplement', '\u2ee9\u2ee2\u2ed4\u2ed3', '黄马门长'],
    ['Latin ligatures', 'e\ufb03cient \ufb02ow', 'efficient flow'],
    ['white space of any width', 'a\u00a0b\u2003c\u3000d', 'a b c d'],
    ['zero-width characters', 'a\u200bb\ufeffc\u2060', 'abc'],
    ['joiners that shape letters', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['other compatibility characters', 'Ａ１①㎡', 'Ａ１①㎡'],
  ])('%s', (_, from, to) => expect(seenCharacters(from)).toBe(to));

  it('opens the radical "door" as the document writes it', () => {
    expect(openDoors('用\u2f3e', doorOf('这个软件包为用'))).toBe('用户');
    expect(openDoors('用\u2f3e', doorOf('這個軟體為我們用'))).toBe('用戶');
    expect(openDoors('井\u2f3e', doorOf('これは井'))).toBe('井戸');
  });
});
