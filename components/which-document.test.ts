import type { RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { pageAnchor } from '../export/options';
import type { Gap } from '../reading/types';
import { replaces, withoutEmptyPages } from './which-document';

const paragraph = (value: string): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }] });
const of = (content: RootContent[], gaps: Gap[] = [], url = 'https://example.org/') => ({ url, content, gaps });
const stopped: Gap[] = [{ reason: 'stopped', page: 0 }];

describe('what was collected stands for what was read', () => {
  const read = of([pageAnchor(1), paragraph('The first page.'), pageAnchor(2), paragraph('The second page.')]);
  it.each<[string, ReturnType<typeof of>, boolean]>([
    ['when it is whole', of([paragraph('All.')]), true],
    ['when it was stopped later', of([...read.content, paragraph('The third page.')], stopped), true],
    ['not when it was stopped at once', of([], stopped), false],
    [
      'not when it was stopped before what was shown',
      of([pageAnchor(1), paragraph('The first page.')], stopped),
      false,
    ],
    ['not when it is of another page', of(read.content, [], 'https://example.org/2'), false],
  ])('%s', (_, collected, expected) => {
    expect(replaces(collected, read)).toBe(expected);
  });
});

describe('withoutEmptyPages', () => {
  it('keeps the marks of pages that hold something', () => {
    const content = [
      pageAnchor(1),
      paragraph('One.'),
      pageAnchor(2),
      pageAnchor(3),
      paragraph('Three.'),
      pageAnchor(4),
    ];
    expect(withoutEmptyPages(content)).toEqual([content[0], content[1], content[3], content[4]]);
  });
});
