import { defaultExportOptions } from '../export/options';
import { toMarkdown } from '../export/to-markdown';
import { toText } from '../export/to-text';
import { documentOf } from '../markdown/convert.fixture';
import { shapes, type Tree } from '../markdown/shapes.fixture';
import { toMdast } from '../markdown/to-mdast';

const SMALL = 2000;
/** Four times as much may take so many times as long. */
const GOAL = 6;
const ROUNDS = 3;

/** Milliseconds of the processor: other work on the machine does not count. */
function convert(tree: Tree): number {
  const start = process.cpuUsage();
  const document = documentOf(toMdast(tree, { baseUrl: 'https://example.test/' }));
  toMarkdown(document, defaultExportOptions);
  toText(document);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

// A collection of garbage can fall into one measurement, not into all.
const fastest = (make: (n: number) => Tree, n: number): number =>
  Math.min(...Array.from({ length: ROUNDS }, () => convert(make(n))));

/** Prints how the conversion's time grows with pages that nest deep or are wide. */
export function measureGrowth(): void {
  console.log(`\n| growth | ms of ${SMALL} | ms of ${4 * SMALL} | ratio (goal ≤ ${GOAL}) |\n|---|---|---|---|`);
  for (const [name, make] of shapes) {
    fastest(make, SMALL / 4);
    const small = fastest(make, SMALL);
    const large = fastest(make, 4 * SMALL);
    const ratio = large / small;
    console.log(
      `| ${name} | ${small.toFixed(1)} | ${large.toFixed(1)} | ${ratio.toFixed(1)}${ratio > GOAL ? ' MISSED' : ''} |`,
    );
  }
}
