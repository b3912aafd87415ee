import { restoreFlat } from '../structure/restore-flat.ts';

/** A made-up report: numbered headings, run-in headings, plain paragraphs. */
function makeText(length: number): string {
  const parts: string[] = [];
  let size = 0;
  for (let i = 0; size < length; i++) {
    const part =
      i % 9 === 0
        ? `${'一二三四五六七八九'.charAt(Math.floor(i / 9) % 9)}、关于第${i}项工作的安排`
        : i % 3 === 1
          ? `（${'一二三四五六七八九'.charAt(i % 9)}）落实责任分工。各单位要按照本方案第三条的要求，结合实际制定措施；到${2000 + (i % 30)}年，完成率达到${(i * 7) % 100}.${i % 10}%。`
          : `1.${'各部门要加强协调，做到信息共享、措施联动、责任到人，不得层层加码。'.repeat(3 + (i % 6))}`;
    parts.push(part);
    size += part.length;
  }
  return parts.join('').slice(0, length);
}

function time(run: () => unknown): number {
  const samples = Array.from({ length: 7 }, () => {
    const started = performance.now();
    run();
    return performance.now() - started;
  });
  return Math.min(...samples);
}

/** Prints how long 1 MB and 10 MB (characters) take, beside one regular-expression split at sentence ends. */
export function measureSpeed(): void {
  const small = makeText(1e6);
  const large = makeText(1e7);
  const split = time(() => small.split(/(?<=[。！？])/));
  const one = time(() => restoreFlat(small));
  const ten = time(() => restoreFlat(large));
  console.log('\n| speed | ms | ratio | goal |\n|---|---|---|---|');
  console.log(`| one split of 1 MB | ${split.toFixed(1)} | 1 | – |`);
  console.log(`| 1 MB restored | ${one.toFixed(1)} | ${(one / split).toFixed(1)} | ≤ 30 |`);
  console.log(`| 10 MB restored | ${ten.toFixed(1)} | ${(ten / one).toFixed(1)} × 1 MB | ≤ 12 |`);
}
