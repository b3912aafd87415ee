import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { restoreFlat } from './restore-flat.ts';
import { restoreText } from './restore-text.ts';
import { restoreWrapped } from './restore-wrapped.ts';

const bare = (text: string): string => text.replace(/\s+/g, '');
const restored = (content: RootContent[]): string => bare(content.map((node) => textOf(node)).join(''));

/** Pieces that the rules look for, in any order, with anything between. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '一、',
      '二、',
      '（一）',
      '(2)',
      '1.',
      '2．',
      '①',
      '②',
      'A．',
      'B．',
      'C．',
      'D．',
      '第一条',
      '第二章',
      '附件1',
      '附件：',
      '——',
      '●',
    ],
    ...[
      '。',
      '，',
      '：',
      '；',
      '？',
      '“',
      '”',
      '《',
      '》',
      '\n',
      ' ',
      '\u3000',
      '\u200b',
      '-\n',
      '3.1',
      '3.1.1',
      '2021年3月5日',
      '某某局',
    ],
    ...[
      '同志们：',
      '基本案情',
      '如下：',
      '组长：',
      '王五局长',
      '为了',
      '近年来，',
      '总体要求',
      '（5分）',
      '材料一',
      'The ',
      'Abstract ',
      'and ',
    ],
    ...['infor-\nmation', 'U.S. ', '[1] ', 'ALL CAPS ', '🙂', '\ud842\udfb7', '\u00ad'],
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.stringMatching(/^[\u4e00-\u4fff]{0,30}$/),
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('no character is lost, changed or moved', () => {
  it('in flattened text', () => {
    fc.assert(
      fc.property(text, text, (source, title) => restored(restoreFlat(source, { title })) === bare(source)),
      { numRuns: 400 },
    );
  });

  it('in wrapped text, but for hyphens at line ends', () => {
    const loose = (value: string): string => value.replace(/[-\u2010\u00ad]/g, '');
    fc.assert(
      fc.property(text, (source) => loose(restored(restoreWrapped(source))) === loose(bare(source))),
      { numRuns: 400 },
    );
  });

  it('in wrapped text without hyphens at line ends, at all', () => {
    const source = text.map((value) => value.replace(/[-\u2010\u00ad]/g, ''));
    fc.assert(
      fc.property(source, (value) => restored(restoreText(value)) === bare(value)),
      { numRuns: 400 },
    );
  });

  const root = '../shared/benchmarks/structure/dev';
  it.skipIf(!existsSync(root))(
    'in real documents',
    () => {
      for (const genre of readdirSync(root)) {
        for (const name of readdirSync(join(root, genre)).filter((file) => /\.[AB]\.txt$/.test(file))) {
          const source = readFileSync(join(root, genre, name), 'utf8');
          expect(restored(restoreFlat(source)), name).toBe(bare(source));
        }
      }
    },
    60_000,
  );
});

describe('every block has text', () => {
  it('in any text', () => {
    fc.assert(fc.property(text, (source) => restoreText(source).every((node) => textOf(node).trim() !== '')));
  });
});
