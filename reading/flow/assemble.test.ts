// @vitest-environment happy-dom
import type { ElementContent } from 'hast';
import { expect, it } from 'vitest';
import { atOnce } from '../in-steps';
import { assemble } from './assemble';
import { judgeGivenSteps } from './judge';
import { snapshotOf } from './tree.fixture';

const outline = (node: ElementContent): string =>
  node.type === 'text'
    ? node.value
    : node.type === 'element'
      ? `<${node.tagName}>${node.children.map(outline).join('')}</${node.tagName}>`
      : '';
const assembled = (html: string): string =>
  outline(
    assemble(
      atOnce(judgeGivenSteps(snapshotOf(html), { title: '', article: false }, new Set())),
    ) as unknown as ElementContent,
  );

it.each([
  [
    'a wiki heading loses its edit link',
    '<h2>Mill<span>[<a href=/e>edit</a>]</span></h2>',
    '<body><h2>Mill</h2></body>',
  ],
  [
    'another note in a heading stays',
    '<h2>Mill <span>[1890]</span></h2>',
    '<body><h2>Mill <span>[1890]</span></h2></body>',
  ],
  [
    'a button that opens a text is its heading',
    '<div><button aria-expanded=false>What is the fare?</button><p>Two coins.</p></div>',
    '<body><div><div>What is the fare?</div><p>Two coins.</p></div></body>',
  ],
  [
    'any other button stays a control',
    '<p>Run <button>Copy</button></p>',
    '<body><p>Run <button>Copy</button></p></body>',
  ],
])('%s', (_, html, expected) => {
  expect(assembled(html)).toBe(expected);
});
