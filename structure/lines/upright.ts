import { isRightToLeft } from './scripts';
import type { Run } from './types';

export interface Upright {
  runs: Run[];
  width: number;
  height: number;
  /** x runs from the right edge: the page is written from right to left. */
  mirrored: boolean;
}

const quarter = (angle: number | undefined): 0 | 90 | 180 | 270 | null => {
  const turn = (((angle ?? 0) % 360) + 360) % 360;
  const near = Math.round(turn / 90) * 90;
  return Math.abs(turn - near) <= 6 ? ((near % 360) as 0 | 90 | 180 | 270) : null;
};

function turn(run: Run, by: 0 | 90 | 180 | 270, width: number, height: number): Run {
  if (by === 0) return run;
  const angle = run.vertical ? undefined : (run.angle ?? 0) - by;
  const turned = { ...run, angle: angle !== undefined && Math.abs(angle) > 1 ? angle : undefined, vertical: undefined };
  if (by === 180) return { ...turned, x: width - run.x - run.width, y: height - run.y - run.height };
  if (by === 90) return { ...turned, x: run.y, y: width - run.x - run.width, width: run.height, height: run.width };
  return { ...turned, x: height - run.y - run.height, y: run.x, width: run.height, height: run.width };
}

/**
 * Turns a page so that most of its text reads from left to right in lines that follow each other downwards: sideways pages,
 * vertical writing, right-to-left writing. Lengths are kept.
 */
export function turnUpright(runs: Run[], width: number, height: number): Upright {
  const weight = new Map<string, number>();
  let rtl = 0;
  let ltr = 0;
  for (const run of runs) {
    const by = run.vertical ? 90 : quarter(run.angle);
    if (by !== null) weight.set(String(by), (weight.get(String(by)) ?? 0) + run.text.length);
    if (isRightToLeft(run.text)) for (const char of run.text) rtl += isRightToLeft(char) ? 1 : 0;
    else ltr += run.text.length;
  }
  let most: 0 | 90 | 180 | 270 = 0;
  for (const by of [90, 180, 270] as const)
    if ((weight.get(String(by)) ?? 0) > (weight.get(String(most)) ?? 0)) most = by;
  const sideways = most === 90 || most === 270;
  const page = { width: sideways ? height : width, height: sideways ? width : height };
  const upright = runs.map((run) => turn(run, most, width, height));
  const mirrored = rtl > ltr;
  if (mirrored) for (const [i, run] of upright.entries()) upright[i] = { ...run, x: page.width - run.x - run.width };
  return { runs: upright, ...page, mirrored };
}
