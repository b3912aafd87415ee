import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from './file-name';

const date = new Date(2026, 10, 23, 9, 5);
const named = (title: string, template = '{title}', siteName = '文库') =>
  fileName(template, { title, siteName, url: 'https://www.example.test/a' }, date);

describe('fileName', () => {
  it.each([
    ['二0XX年防汛工作方案', '二0XX年防汛工作方案.md'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a／b＼c：d＊e？f＂g＜h＞i｜j.md'],
    ['15% growth', '15％ growth.md'],
    ['👩\u200d👧 می\u200cخواهم', '👩👧 میخواهم.md'],
    ['CON', '_CON.md'],
    ['nul.txt', '_nul.txt.md'],
    ['com1 ', '_com1.md'],
    ['LPT¹', '_LPT¹.md'],
    ['console', 'console.md'],
    ['  .hidden. . ', 'hidden.md'],
    ['~tmp', 'tmp.md'],
    ['report.md', 'report.md'],
    ['line\r\nbreak\ttab', 'line break tab.md'],
    ['\u202egpj.exe\u2066', 'gpj.exe.md'],
    ['a\0b\u0007c\ud800d', 'abcd.md'],
    ['', '文库.md'],
    ['...', '文库.md'],
    ['\u200b', '文库.md'],
    ['👩‍👩‍👧 family', '👩👩👧 family.md'],
  ])('%j → %j', (title, expected) => {
    expect(named(title)).toBe(expected);
  });

  it.each([
    ['{date} {title}', '2026-11-23 T.md'],
    ['{site}-{title}', '文库-T.md'],
    ['{unknown}', '{unknown}.md'],
    ['../{title}', '／T.md'],
    ['', '文库.md'],
  ])('fills the template %j', (template, expected) => {
    expect(named('T', template)).toBe(expected);
  });

  it('does not fill in what a title only looks like', () => {
    expect(named('{site} and $& $1')).toBe('{site} and $& $1.md');
  });

  it('takes the name of a file that has no title', () => {
    const url = 'https://books.example.test/files/pg%201342.txt';
    expect(fileName('{title} – {site}', { title: '', siteName: '', url }, date)).toBe(
      'pg 1342 – books.example.test.md',
    );
  });

  it('is "document" when nothing is told', () => {
    expect(fileName('{title}', { title: '', siteName: '', url: '' }, date)).toBe('document.md');
  });

  it('cuts between characters', () => {
    const flag = '🇨🇳';
    const name = named(flag.repeat(40));
    expect(name.slice(0, -3).replaceAll(flag, '')).toBe('');
    expect(new TextEncoder().encode(named('文'.repeat(200))).length).toBeLessThanOrEqual(240);
  });

  it('is legal everywhere for any title, site and template', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(
          fc.constantFrom(
            '.',
            ' ',
            '/',
            'con',
            '{title}',
            '{site}',
            '文',
            '\u202e',
            '\0',
            '\u00a0',
            ':',
            '👩‍👩‍👧',
            'e\u0301',
          ),
          {
            maxLength: 120,
          },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(any, any, any, (title, siteName, template) => {
        const name = fileName(template, { title, siteName, url: 'x' }, date);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(240);
        expect(name.isWellFormed()).toBe(true);
        expect(name).toMatch(/^[^\s.].*\.md$/u);
        expect(name.slice(0, -3)).not.toMatch(/[\s.]$/u);
        expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}\u200b-\u200c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
      }),
      { numRuns: 500 },
    );
  });
});
