import { expect, it } from 'vitest';
import { isWrappedProse } from './unwrap-prose';

it.each([
  [
    'hard-wrapped prose',
    'The mill stood below the weir for two hundred years, and nobody in the\nvillage remembered a time without it. When the wheel stopped, the\nmiller sold the stones and went to the coast.\n\nHis house is a school now. Children learn there how the water was led\nround the hill, and why the path is so narrow.',
    true,
  ],
  [
    'Chinese lines of fixed width',
    '县城东边有一条小河，河水从北边的山里流下来，经\n过三座石桥，最后流进大湖。每年春天，河边的柳树最\n先发芽，孩子们放学以后都到那里去。\n老人说，桥是一百多年前修的。',
    true,
  ],
  ['code', 'function mill(wheel) {\n  const turns = wheel.turn();\n  return turns > 3;\n}', false],
  [
    'a table of figures',
    'Month     Rain    Level\nJanuary   34 mm   1.20\nFebruary  20 mm   1.05\nMarch     18 mm   0.98',
    false,
  ],
  ['a poem of short lines', 'Below the weir\nthe wheel stands still\nthe water clear\nbeneath the mill', false],
])('%s', (_, text, expected) => {
  expect(isWrappedProse(text)).toBe(expected);
});
