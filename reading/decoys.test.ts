import type { RootContent } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import type { Site } from '../sites/types';
import { dropDecoys } from './decoys';
import type { Page } from './page';

const pageOf = (site: Partial<Site> | null): Page =>
  ({ url: new URL('https://docs.example.cn/f/1.html'), site: site && { name: '', ...site } }) as Page;
const paragraph = (...children: (string | { words: string; url: string })[]): RootContent => ({
  type: 'paragraph',
  children: children.map((child) =>
    typeof child === 'string'
      ? { type: 'text', value: child }
      : { type: 'link', url: child.url, children: [{ type: 'text', value: child.words }] },
  ),
});
const read = (content: RootContent[], site: Partial<Site> | null = null) => {
  const { content: kept, removed } = dropDecoys(content, pageOf(site), '老桥');
  return { words: kept.map((node) => wordsOf(node)), removed: removed.map(({ reason, text }) => `${reason}: ${text}`) };
};

describe('dropDecoys', () => {
  it('leaves out the fixed lines of hosts and copy handlers', () =>
    expect(read([paragraph('如果对您有帮助！感谢评论与分享'), paragraph('先测量桥面的高程。')])).toEqual({
      words: ['先测量桥面的高程。'],
      removed: ['decoy: 如果对您有帮助！感谢评论与分享'],
    }));
  it('takes a tail off the last paragraph', () =>
    expect(read([paragraph('归档保存。来自某某网www.example.com转载请标明出处.')])).toEqual({
      words: ['归档保存。'],
      removed: ['decoy: 来自某某网www.example.com转载请标明出处.'],
    }));
  it('keeps the title once', () =>
    expect(read([paragraph('老桥'), paragraph('老桥'), paragraph('先测量。')]).words).toEqual(['老桥', '先测量。']));
  it('leaves out an abstract of which every word comes again', () => {
    const text = '先测量桥面的高程，再给裂缝编号，记下长度和宽度，每季复查一次；冬季结冰之前还要清理泄水孔，检查栏杆。';
    const after = paragraph(`${text}最后归档。`);
    expect(read([paragraph(`${text.slice(0, 45)}...`), after]).removed).toEqual([`duplicate: ${text.slice(0, 45)}...`]);
    expect(read([paragraph('先看，再想……'), after]).words).toHaveLength(2);
    expect(read([paragraph(`${text.slice(0, 44)}吗……`), after]).words).toHaveLength(2);
  });
  it('leaves out a proverb before the text only where the host is known for it', () => {
    const content = [paragraph('3、读书是易事，思索是难事。——某人'), paragraph('先测量。')];
    expect(read(content).words).toHaveLength(2);
    expect(read(content, { decoyLines: [/^\d{1,3}、.*——\p{Script=Han}{2,}$/u] }).words).toEqual(['先测量。']);
  });
  it('leaves out key-word links in sentences only where the host is known for them', () => {
    const content = [paragraph('先测量桥面', { words: '合同范本大全', url: '/f/2.html' }, '的高程，再编号。')];
    expect(read(content).words).toEqual(['先测量桥面合同范本大全的高程，再编号。']);
    expect(read(content, { keywordLinks: true })).toEqual({
      words: ['先测量桥面的高程，再编号。'],
      removed: ['decoy: 合同范本大全'],
    });
    const elsewhere = [paragraph('见', { words: '测量规程', url: 'https://std.example.org/1' }, '第三章的各项规定。')];
    expect(read(elsewhere, { keywordLinks: true }).words).toEqual(['见测量规程第三章的各项规定。']);
  });
  it.each(['感谢评论家的分享，本书得以再版。', '本文转载请注明出处的规定见附录。'])('keeps %s', (words) =>
    expect(read([paragraph(words)]).words).toEqual([words]),
  );
});
