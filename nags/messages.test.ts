import { describe, expect, it } from 'vitest';
import { readNagMessage } from './messages';

const pages = 'moz-extension://uuid/';
const panel = { url: `${pages}popup.html` };

describe('readNagMessage', () => {
  it.each([[{ type: 'nags/status' }], [{ type: 'nags/set', on: true }], [{ type: 'nags/set', on: false }]])(
    'takes %j from the panel',
    (message) => expect(readNagMessage(message, panel, pages)).toEqual(message),
  );

  it('takes it from a panel that stands in a tab, as on Android', () => {
    const sender = { tab: { id: 1 }, url: `${pages}popup.html?tab=3` };
    expect(readNagMessage({ type: 'nags/status' }, sender, pages)).toEqual({ type: 'nags/status' });
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
  ])('refuses %s', (_, message) => expect(readNagMessage(message, panel, pages)).toBeNull());

  it.each([
    ['another extension', { url: 'moz-extension://other/popup.html' }],
    ['a content script, ours too', { tab: { id: 1 }, url: 'https://example.org/' }],
    ['a content script on a page that looks like ours', { tab: { id: 1 }, url: 'https://uuid/popup.html' }],
    ['a content script of a frame without an address', { tab: { id: 1 }, url: 'about:srcdoc' }],
    ['anyone without an address', {}],
  ])('refuses %s', (_, sender) => expect(readNagMessage({ type: 'nags/status' }, sender, pages)).toBeNull());
});
