import { describe, expect, it } from 'vitest';
import { failureOfAddress, failureOfError } from './failure';

describe('failureOfAddress', () => {
  it.each([
    ['chrome://settings/', 'browser-page'],
    ['about:config', 'browser-page'],
    ['edge://newtab/', 'browser-page'],
    ['view-source:https://example.org/', 'browser-page'],
    ['moz-extension://4f0c/options.html', 'browser-page'],
    ['https://chromewebstore.google.com/detail/x', 'store-page'],
    ['https://addons.mozilla.org/en-US/firefox/', 'store-page'],
    ['resource://pdf.js/web/viewer.html', 'pdf-viewer'],
    ['https://example.org/about:config', null],
    ['https://addons.mozilla.org.example.org/', null],
    ['file:///home/me/a.html', null],
    ['', null],
  ])('%s: %s', (url, code) => {
    expect(failureOfAddress(url)).toBe(code);
  });
});

describe('failureOfError', () => {
  const page = 'https://example.org/';
  it.each([
    ['Cannot access a chrome:// URL', '', 'browser-page'],
    [
      'Cannot access contents of url "file:///home/me/a.html". Extension manifest must request…',
      'file:///home/me/a.html',
      'file-access',
    ],
    ['The extensions gallery cannot be scripted.', page, 'store-page'],
    ['Missing host permission for the tab', 'https://example.org/paper.pdf', 'pdf-viewer'],
    ['Missing host permission for the tab', page, 'refused'],
    ['Cannot access contents of the page. Extension manifest must request permission…', page, 'refused'],
    ['This page cannot be scripted due to an ExtensionsSettings policy.', page, 'refused'],
    ['No tab with id: 7', page, 'page-left'],
    ['The tab was closed.', page, 'page-left'],
    ['Frame with ID 0 was removed.', page, 'page-left'],
    ["Actor 'Conduits' destroyed before query 'RunCallback' was resolved", page, 'page-left'],
    ['Extension context invalidated.', page, 'updated'],
    ['x is not a function', page, 'read-failed'],
  ])('%s', (message, url, code) => {
    expect(failureOfError(message, url)).toBe(code);
  });
});
