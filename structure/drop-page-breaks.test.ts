import { describe, expect, it } from 'vitest';
import { dedent, dropPageBreaks } from './drop-page-breaks';

const foot = (page: number) => `Miller                     Informational                    [Page ${page}]`;
const head = 'Mill Notes              The Water Wheel                   June 1998';

describe('dropPageBreaks', () => {
  it('takes feet and heads away, and joins what goes on over the page', () => {
    const text = `1. The Wheel\n\n   The wheel turns in the\n\n${foot(1)}\n\f\n${head}\n\n   water below the weir.\n\n${foot(2)}\n\f\n${head}\n\n2. The Stones\n\n   They are old.`;
    expect(dropPageBreaks(text)).toEqual({
      text: '1. The Wheel\n\n   The wheel turns in the\n   water below the weir.\n\n2. The Stones\n\n   They are old.',
      lines: [foot(1), head, foot(2), head],
    });
  });
  it.each(['No feet here.', `One foot is a line like others.\n${foot(1)}\nIt goes on.`])('leaves alone: %s', (text) =>
    expect(dropPageBreaks(text)).toEqual({ text, lines: [] }),
  );
});

describe('dedent', () => {
  it.each([
    ['1. Wheel\n\n   It turns.\n   It stops.\n      - a list', '1. Wheel\n\nIt turns.\nIt stops.\n   - a list'],
    ['It turns.\n  It stops.\nIt rests.', 'It turns.\n  It stops.\nIt rests.'],
  ])('%j', (text, expected) => expect(dedent(text)).toBe(expected));
});
