import type { Heading, RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { headingLevels } from './levels';
import { cutBlock, endOfWindow, sliceWhole } from './preview-window';

const paragraph = (value: string): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }] });
const heading = (depth: Heading['depth']): RootContent => ({ type: 'heading', depth, children: [] });

describe('endOfWindow', () => {
  it('shows a short document whole', () => {
    expect(endOfWindow([paragraph('a'), paragraph('b')], 0)).toBe(2);
  });
  it('cuts a long one between blocks', () => {
    const content = Array.from({ length: 100 }, () => paragraph('x'.repeat(1000)));
    expect(endOfWindow(content, 0)).toBe(30);
    expect(endOfWindow(content, 90)).toBe(100);
  });
  it('cuts many small blocks', () => {
    expect(
      endOfWindow(
        Array.from({ length: 5000 }, () => paragraph('x')),
        0,
      ),
    ).toBe(400);
  });
  it('goes on past a block that is longer than a preview', () => {
    const content = [paragraph('x'.repeat(1e6)), paragraph('b')];
    expect(endOfWindow(content, 0)).toBe(1);
    expect(JSON.stringify(cutBlock(content[0] as RootContent)).length).toBeLessThan(31_000);
  });
});

describe('sliceWhole', () => {
  it('cuts no character in two', () => {
    expect(sliceWhole('ab😀', 3)).toBe('ab');
    expect(sliceWhole('ab😀', 4)).toBe('ab😀');
  });
});

describe('headingLevels', () => {
  it.each<[Heading['depth'][], number[]]>([
    [
      [1, 2, 3, 2],
      [2, 3, 4, 3],
    ],
    [
      [1, 3, 3, 2],
      [2, 3, 3, 3],
    ],
    [
      [6, 1],
      [2, 2],
    ],
    [
      [1, 2, 3, 4, 5, 6],
      [2, 3, 4, 5, 6, 6],
    ],
  ])('%j is shown as %j', (depths, levels) => {
    const content = depths.map(heading);
    const levelOf = headingLevels(content);
    expect(content.map(levelOf)).toEqual(levels);
  });
});
