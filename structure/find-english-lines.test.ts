import { toString as textOf } from 'mdast-util-to-string';
import { expect, it } from 'vitest';
import { restoreFlat } from './restore-flat.ts';

const outline = (flat: string): string[] =>
  restoreFlat(flat).map((node) => (node.type === 'heading' ? `${'#'.repeat(node.depth)} ` : '') + textOf(node));

it.each<[string, string[]]>([
  [
    'fields that follow each other',
    ['Date: Monday, 3 June', 'Place: The Mill', 'Present: Ann Weir, Tom Sluice', 'Apologies: Bill Race'],
  ],
  [
    'the parts of a letter',
    [
      'Dear Ms Weir,',
      'Thank you for the key. I left it at the mill, where Mr. Race will find it.',
      'Yours sincerely,',
      'Ann Sluice',
    ],
  ],
  [
    'lettered clauses, which begin with capitals',
    ['You must do all of this.', 'a) The gate must be shut at night.', 'b) The key must hang at the mill.'],
  ],
  [
    'numbers that a sentence names or counts',
    ['Under Section 2.1 you may either (1) keep the key, or (2) hang it up.'],
  ],
  [
    'defined terms in quotation marks',
    ['The word "Mill Keeper" means who keeps it. "Water Gate" means the lower one. It is shut at night.'],
  ],
  [
    'German, in which every noun has a capital',
    [
      'Die Mühle steht am Bach und der Müller wohnt im Haus daneben. An den Tagen nach einem Regen dreht sich das Rad der Mühle am schnellsten, und die Leute aus dem Dorf bringen das Korn auf dem Wagen oder in einem Sack auf der Schulter. In der Nacht ist das Tor geschlossen, weil das Wasser sonst den Keller und den Garten erreicht. An der Tür hängt ein Schlüssel für die Nachbarn.',
    ],
  ],
])('%s', (_, blocks) => {
  expect(outline(blocks.join(' '))).toEqual(blocks);
});
