import { describe, expect, it } from 'vitest';
import { removeFurniture } from './furniture';
import { makeLine, makePage } from './make-lines';
import type { LoadedPage } from './types';

const never = () => false;
const body = (page: number) => [
  makeLine(`Body of page ${page} is here`, 60, 200),
  makeLine('and goes on for a second line', 60, 214),
];
const clean = (pages: LoadedPage[], isNag: (text: string) => boolean = never) => {
  const { pages: left, removed } = removeFurniture(pages, 10, isNag);
  return { left: left.flatMap((page) => page.lines.map((line) => line.text)), removed };
};

describe('removeFurniture', () => {
  it.each(['— 3 —', '- 3 -', '· 3 ·', '3 / 10', '第3页', '第 3 页 共 10 页', 'Page 3 of 10', '[3]', '第三页'])(
    'takes the page number %s off a single page',
    (text) => {
      const { left, removed } = clean([makePage(3, [...body(3), makeLine(text, 280, 770)])]);
      expect(left).toHaveLength(2);
      expect(removed).toEqual([{ reason: 'page-number', text }]);
    },
  );

  it('takes bare numbers off that count with the pages', () => {
    const pages = [1, 2, 3].map((n) => makePage(n, [...body(n), makeLine(String(n + 40), 280, 770)]));
    expect(clean(pages).left).toHaveLength(6);
  });

  it('keeps a bare number that does not count', () => {
    const { left } = clean([makePage(1, [...body(1), makeLine('1914', 60, 770)])]);
    expect(left).toContain('1914');
  });

  it('takes running heads off, also those that change with the chapter', () => {
    const pages = [1, 2, 3, 4].map((n) => makePage(n, [makeLine(`Rivers and weirs ${n}`, 60, 30), ...body(n)]));
    const { left, removed } = clean(pages);
    expect(left).toHaveLength(8);
    expect(removed).toEqual([{ reason: 'running-head', text: 'Rivers and weirs 1' }]);
  });

  it('keeps lines at the edge that differ, and lines that repeat in the body', () => {
    const pages = [1, 2, 3].map((n) =>
      makePage(n, [
        makeLine(['Water', 'Wind', 'Stone'][n - 1] ?? '', 60, 30),
        ...body(n),
        makeLine('Answer:', 60, 400),
      ]),
    );
    const { left } = clean(pages);
    expect(left.filter((text) => text === 'Answer:')).toHaveLength(3);
    expect(left).toContain('Wind');
  });

  it('takes watermarks off: slanted and large, or repeated', () => {
    const pages = [1, 2].map((n) => makePage(n, [...body(n), makeLine('COPY', 200, 380, { askew: true, size: 40 })]));
    const { left, removed } = clean(pages);
    expect(left).toHaveLength(4);
    expect(removed[0]).toEqual({ reason: 'decoy', rule: 'watermark', text: 'COPY' });
  });

  it("takes the host's pleas off the edges of pages only", () => {
    const plea = 'Please download me';
    const page = makePage(1, [makeLine(plea, 60, 20), ...body(1), makeLine(plea, 60, 400)]);
    expect(clean([page], (text) => text === plea).left.filter((text) => text === plea)).toHaveLength(1);
  });
});
