import fc from 'fast-check';
import type { PhrasingContent, RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { documentOf } from '../markdown/convert.fixture';
import { defaultExportOptions, type ExportOptions, pageAnchor } from './options';
import { toMarkdown } from './to-markdown';

const text = (value: string): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }] });
const heading = (value: string, depth: 1 | 2 | 3 | 6 = 1): RootContent => ({
  type: 'heading',
  depth,
  children: [{ type: 'text', value }],
});
const saved = new Date('2026-11-23T08:00:00Z');
const body = (content: RootContent[], options: Partial<ExportOptions> = {}, facts = {}, verdictLine = '') =>
  toMarkdown(documentOf(content, facts), { ...defaultExportOptions, frontMatter: false, ...options }, { verdictLine });

function frontMatterOf(markdown: string): unknown {
  const end = markdown.indexOf('\n---\n', 3);
  expect(markdown.startsWith('---\n')).toBe(true);
  return parse(markdown.slice(4, end + 1));
}

describe('front matter', () => {
  it('tells what was saved, whence, and how much of it', () => {
    const told = { title: '方案', author: '李四', siteName: '文库', published: '2024-03-01' };
    const facts = { ...told, pages: { shown: 1, total: 6 }, complete: false };
    const markdown = toMarkdown(documentOf([text('正文。')], facts), defaultExportOptions, { saved });
    expect(markdown).toBe(
      '---\ntitle: "方案"\nauthor: "李四"\npublished: "2024-03-01"\nurl: "https://example.test/dir/page.html"\nsite: "文库"\n' +
        'saved: "2026-11-23T08:00:00.000Z"\npages: { shown: 1, total: 6 }\ncomplete: false\n---\n\n# 方案\n\n正文。\n',
    );
  });

  it('is read back exactly, whatever the title holds', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom(
            '---',
            '\n',
            '\r\n',
            '"',
            '\\',
            ': ',
            '#',
            '\u2028',
            '\u0085',
            '\ufeff',
            '\0',
            "'",
            '%',
            '{',
            '文',
          ),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(nasty, nasty, nasty, (title, author, siteName) => {
        const document = documentOf([text('x')], { title, author, siteName: siteName || 's' });
        const markdown = toMarkdown(document, defaultExportOptions, { saved });
        const told = frontMatterOf(markdown);
        expect(told).toMatchObject({ title, site: siteName || 's', url: document.url, complete: true });
        if (author) expect(told).toHaveProperty('author', author);
        // Nothing breaks out: the first line of dashes is the end.
        expect(markdown.split('\n').indexOf('---', 1)).toBe(author ? 7 : 6);
      }),
      { numRuns: 500 },
    );
  });
});

describe('title', () => {
  it.each([
    ['added', [text('x')], '# T\n\nx\n'],
    ['there as a heading', [heading('T', 2), text('x')], '## T\n\nx\n'],
    ['there as a line', [text('T'), text('x')], '# T\n\nx\n'],
    ['behind a page anchor', [pageAnchor(1), heading('《 T 》'), text('x')], '# 《 T 》\n\nx\n'],
    ['another heading first', [heading('U')], '# T\n\n# U\n'],
    [
      'over a heading that stands over all others',
      [heading('U'), text('x'), heading('V', 2)],
      '# T\n\n# U\n\nx\n\n## V\n',
    ],
  ])('%s', (_name, content, expected) => {
    expect(body(content, {}, { title: 'T' })).toBe(expected);
  });

  it.each([
    ['one heading over all others', [heading('U'), text('x'), heading('V', 2)], '# U\n\nx\n\n## V\n'],
    ['one heading under a running head', [text('Vol. 9'), heading('U'), text('x')], 'Vol. 9\n\n# U\n\nx\n'],
    ['the first of several headings', [heading('U'), text('x'), heading('V')], '# scan_0042.pdf\n\n# U\n\nx\n\n# V\n'],
  ])('that is the name of a file: %s', (_name, content, expected) => {
    expect(body(content, {}, { title: 'scan_0042.pdf' }).replaceAll('\\', '')).toBe(expected);
  });

  it('is escaped as any text', () => {
    expect(body([], {}, { title: '1. *a* <b> #' })).toBe('# 1. \\*a\\* \\<b> \\#\n');
  });
});

describe('options', () => {
  const link: RootContent = {
    type: 'paragraph',
    children: [
      { type: 'link', url: 'https://e.test/', children: [{ type: 'text', value: 'here' }] },
      { type: 'image', url: 'https://e.test/i.png', alt: 'i' },
    ],
  };
  it.each<[string, RootContent[], Partial<ExportOptions>, string]>([
    ['links and images kept', [link], {}, '[here](https://e.test/)![i](https://e.test/i.png)\n'],
    ['links dropped', [link], { links: false, images: false }, 'here\n'],
    ['heading base', [heading('a', 1), heading('b', 6)], { headingBase: 3 }, '### a\n\n###### b\n'],
    ['page anchors on', [pageAnchor(3), text('x')], { pageAnchors: true }, '<!-- page 3 -->\n\nx\n'],
    ['page anchors off', [pageAnchor(3), text('x')], {}, 'x\n'],
    ['CRLF', [text('a'), text('b')], { lineEnding: 'crlf' }, 'a\r\n\r\nb\r\n'],
  ])('%s', (_name, content, options, expected) => {
    expect(body(content, options)).toBe(expected);
  });

  it.each([
    ['soft\u00adhyphen `code\u200bword`', 'softhyphen `codeword`'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
  ])('has no invisible characters but those that spell: %j', (value, expected) => {
    const [words = '', code] = value.split('`');
    const children: PhrasingContent[] = [{ type: 'text', value: words }];
    if (code) children.push({ type: 'inlineCode', value: code });
    expect(body([{ type: 'paragraph', children }], {})).toContain(expected);
  });

  it('ends with what is missing', () => {
    expect(body([text('x')], {}, {}, '第 1 页，共 6 页 *')).toBe('x\n\n> 第 1 页，共 6 页 *\n');
  });
});

describe('nothing active', () => {
  it.each<[string, RootContent, string]>([
    ['script node', { type: 'html', value: '<script>alert(1)</script>' }, '\\<script>alert(1)\\</script>\n'],
    ['comment', { type: 'html', value: '<!-- x --><img onerror=1>' }, '\\<!-- x -->\\<img onerror=1>\n'],
    ['forged page', { type: 'html', value: '<script>', data: { unnagPage: 2 } }, ''],
    [
      'inline html',
      {
        type: 'paragraph',
        children: [
          { type: 'html', value: '<sub onclick="x">' },
          { type: 'text', value: 'a' },
        ],
      },
      '\\<sub onclick="x">a\n',
    ],
    [
      'script link',
      {
        type: 'paragraph',
        children: [{ type: 'link', url: ' java\nscript:alert(1)', children: [{ type: 'text', value: 'a' }] }],
      },
      'a\n',
    ],
    [
      'data image',
      {
        type: 'paragraph',
        children: [
          { type: 'image', url: 'data:image/svg+xml,x' },
          { type: 'text', value: 'b' },
        ],
      },
      'b\n',
    ],
  ])('%s', (_name, node, expected) => {
    expect(body([node])).toBe(expected);
  });
});

describe('source', () => {
  it.each([
    ['2020年第1号，见[1]。价格 5 元', '2020年第1号，见[1]。价格 5 元'],
    ['1.总则', '1.总则'],
    ['1. 总则', '1\\. 总则'],
    ['*注：单个星号', '*注：单个星号'],
    ['snake_case_name', 'snake_case_name'],
    ['5 * 3 * 2', '5 * 3 * 2'],
    ['10~20 元', '10~20 元'],
    ['10~20 元，30~40 元', '10\\~20 元，30\\~40 元'],
    ['$5', '$5'],
    ['a & b &c; AT&T', 'a & b \\&c; AT&T'],
    ['a < b <c', 'a < b \\<c'],
    ['C:\\dir\\*.txt', 'C:\\dir\\\\*.txt'],
    ['see https://e.test/a_b?x=1 now', 'see https://e.test/a_b?x=1 now'],
    ['见https://e.test/，然后', '见https\\://e.test/，然后'],
    ['<https://e.test/>', '\\<https\\://e.test/>'],
    ['(1) a', '(1) a'],
    ['- a', '\\- a'],
    ['-a', '-a'],
    ['#tag', '#tag'],
    ['a\nb', 'a\nb'],
    ['a\n\n    b', 'a\nb'],
  ])('%j → %j', (value, expected) => {
    expect(body([text(value)])).toBe(`${expected}\n`);
  });
});
