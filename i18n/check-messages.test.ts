import { describe, expect, it } from 'vitest';
import { checkMessages } from './check-messages';

const en = { hello: { message: 'Hello $1' }, bye: { message: 'Bye' } };
const zh = { hello: { message: '你好 $1' }, bye: { message: '再见' } };
const sources = "say('hello', name); manifest: '__MSG_bye__'";

describe('checkMessages', () => {
  it('is content with languages that agree', () => {
    expect(checkMessages({ en, zh }, 'en', sources)).toEqual([]);
  });

  it.each([
    ['a missing key', { ...zh, bye: undefined }, 'zh: bye is missing.'],
    ['an empty message', { ...zh, bye: { message: ' ' } }, 'zh: bye is missing.'],
    ['an untranslated message', { ...zh, bye: { message: 'Bye' } }, 'zh: bye is not translated.'],
    ['a lost value', { ...zh, hello: { message: '你好' } }, 'zh: hello has other places for values than en.'],
    ['a key too many', { ...zh, more: { message: '更多' } }, 'zh: more is not in en.'],
  ])('tells %s', (_, broken, problem) => {
    expect(checkMessages({ en, zh: JSON.parse(JSON.stringify(broken)) }, 'en', sources)).toEqual([problem]);
  });

  it('tells a key that nothing uses', () => {
    expect(checkMessages({ en, zh }, 'en', "say('hello')")).toEqual(['bye: not used anywhere.']);
  });
});
