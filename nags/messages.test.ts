import { describe, expect, it } from 'vitest';
import { readNagMessage } from './messages';

const own = 'unnag-id';
const pages = 'moz-extension://uuid/';
const panel = { id: own };

describe('readNagMessage', () => {
  it.each([[{ type: 'nags/status' }], [{ type: 'nags/set', on: true }], [{ type: 'nags/set', on: false }]])(
    'takes %j from the panel',
    (message) => expect(readNagMessage(message, panel, own, pages)).toEqual(message),
  );

  it('takes it from a panel that stands in a tab, as on Android', () => {
    const sender = { id: own, tab: { id: 1 }, url: `${pages}popup.html?tab=3` };
    expect(readNagMessage({ type: 'nags/status' }, sender, own, pages)).toEqual({ type: 'nags/status' });
  });

  it.each([
    ['nothing', undefined],
    ['a string', 'nags/status'],
    ['another type', { type: 'nags/other' }],
    ['a field too many', { type: 'nags/status', on: true }],
    ['a switch without a value', { type: 'nags/set' }],
    ['a switch with another value', { type: 'nags/set', on: 'yes' }],
    ['an array', ['nags/status']],
    ['null', null],
  ])('refuses %s', (_, message) => expect(readNagMessage(message, panel, own, pages)).toBeNull());

  it.each([
    ['another extension', { id: 'other' }, own],
    ['a page', {}, own],
    ['a content script, ours too', { id: own, tab: { id: 1 } }, own],
    [
      'a content script on a page that looks like ours',
      { id: own, tab: { id: 1 }, url: 'https://uuid/popup.html' },
      own,
    ],
    ['anyone, once the extension has gone', { id: undefined }, undefined],
  ])('refuses %s', (_, sender, id) => expect(readNagMessage({ type: 'nags/status' }, sender, id, pages)).toBeNull());
});
