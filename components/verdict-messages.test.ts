import { describe, expect, it } from 'vitest';
import type { Gap, Pages } from '../reading/types';
import { gapMessages, headline, messageOfGap, nameOfRemoval, pageList, verdictMessages } from './verdict-messages';

it.each([
  [[], ''],
  [[3], '3'],
  [[1, 2, 3], '1–3'],
  [[9, 1, 2, 7, 2], '1–2, 7, 9'],
])('pageList(%j) is %s', (pages, words) => {
  expect(pageList(pages)).toBe(words);
});

describe('headline', () => {
  it.each<[Pages, boolean, boolean, string, unknown[]?, Gap[]?]>([
    [{ shown: 1, total: 6 }, false, false, 'verdictFirstPage'],
    [{ shown: 3, total: 6 }, false, false, 'verdictPages'],
    [{ shown: 12, total: 93 }, false, true, 'verdictLoaded', [12, 93]],
    [{ shown: 5, total: 5 }, false, true, 'verdictLoaded', [2, 5], [{ reason: 'pages-not-loaded', pages: [3, 4, 5] }]],
    [{ shown: 5, total: 9 }, false, true, 'verdictLoaded', [2, 9], [{ reason: 'pages-not-loaded', pages: [3, 4, 5] }]],
    [{ shown: 5, total: 5 }, false, true, 'verdictIncomplete', undefined, [{ reason: 'pages-not-loaded', pages: [] }]],
    [{ shown: 6, total: 6 }, true, false, 'verdictComplete'],
    [{ shown: null, total: null }, true, false, 'verdictComplete'],
    [{ shown: null, total: 6 }, false, false, 'verdictIncomplete'],
  ])('%j', (pages, complete, collectable, key, values, gaps = []) => {
    const message = headline({ pages, complete, collectable, gaps });
    expect(message.key).toBe(key);
    if (values) expect(message.values).toEqual(values);
  });
});

describe('messageOfGap', () => {
  it.each<[Gap, string, unknown[]?]>([
    [{ reason: 'preview-ends', page: 3 }, 'gapPreviewEndsAfter', [3]],
    [{ reason: 'preview-ends', page: 3, left: 5 }, 'gapPreviewEndsLeft', [5]],
    [{ reason: 'preview-ends', page: 3, left: 1 }, 'gapPreviewEndsLeftOne'],
    [{ reason: 'preview-ends', page: null }, 'gapPreviewEnds'],
    [{ reason: 'too-large', what: 'elements', limit: 1000 }, 'gapTooLarge'],
    [{ reason: 'pages-are-pictures', pages: [3, 4] }, 'gapPicturesPages', ['3–4']],
    [{ reason: 'pages-are-pictures', pages: [] }, 'gapPictures'],
    [{ reason: 'frame-unread', host: 'viewer.example' }, 'gapFrame', ['viewer.example']],
  ])('%j', (gap, key, values) => {
    expect(messageOfGap(gap)).toEqual(values ? { key, values } : { key });
  });
});

describe('gapMessages', () => {
  it.each<[string, Gap[], string[]]>([
    [
      'leaves out "a part" where the same is said of pages by number',
      [
        { reason: 'pages-not-loaded', pages: [] },
        { reason: 'pages-not-loaded', pages: [2, 3] },
      ],
      ['gapNotLoadedPages'],
    ],
    ['keeps "a part" where no number is told', [{ reason: 'pages-locked', pages: [] }], ['gapLocked']],
    [
      'keeps what another reason says by number',
      [
        { reason: 'pages-locked', pages: [] },
        { reason: 'pages-not-loaded', pages: [2] },
      ],
      ['gapLocked', 'gapNotLoadedPages'],
    ],
  ])('%s', (_, gaps, keys) => {
    expect(gapMessages(gaps).map(({ key }) => key)).toEqual(keys);
  });
});

it.each([
  ['chrome', '<nav>', 'removedChrome'],
  ['chrome', 'caption', 'removedCaption'],
  ['nag', 'tip', 'removedNag'],
] as const)('what was left out as %s by %s is named %s', (reason, rule, key) => {
  expect(nameOfRemoval({ reason, rule })).toBe(key);
});

describe('verdictMessages', () => {
  it('says nothing of a whole document', () => {
    expect(verdictMessages({ pages: { shown: 1, total: 1 }, complete: true, collectable: false, gaps: [] })).toEqual(
      [],
    );
  });

  it('quotes no words of the page', () => {
    const gaps: Gap[] = [
      { reason: 'ends-mid-sentence', tail: 'SECRET' },
      { reason: 'host-says-more', text: 'SECRET' },
      { reason: 'image-left-out', alt: 'SECRET' },
    ];
    const said = verdictMessages({ pages: { shown: 1, total: 2 }, complete: false, collectable: false, gaps });
    expect(said.map(({ key }) => key)).toEqual([
      'verdictFirstPage',
      'gapMidSentenceShort',
      'gapHostSaysShort',
      'gapImage',
    ]);
    expect(JSON.stringify(said)).not.toContain('SECRET');
  });
});
