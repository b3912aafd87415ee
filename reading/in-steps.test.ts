import { describe, expect, it, vi } from 'vitest';
import { atOnce, inSteps, type Steps } from './in-steps';

function* count(to: number, each: (at: number) => void): Steps<number> {
  for (let at = 0; at < to; at++) {
    each(at);
    yield;
  }
  return to;
}

describe('work in steps', () => {
  it('gives the page its turn when the steps took long, and only then', async () => {
    let clock = 1_000_000;
    const now = vi.spyOn(performance, 'now').mockImplementation(() => clock);
    let turns = 0;
    const page = new MessageChannel();
    page.port1.onmessage = () => turns++;
    const seen: number[] = [];
    const done = await inSteps(
      count(10, (at) => {
        seen.push(turns);
        page.port2.postMessage(null);
        clock += at < 5 ? 1 : 150;
      }),
    );
    page.port1.close();
    now.mockRestore();
    expect(done).toBe(10);
    expect(seen.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(new Set(seen.slice(6)).size).toBe(4);
  });

  it('does the same work at once', () => {
    const seen: number[] = [];
    expect(atOnce(count(3, (at) => seen.push(at)))).toBe(3);
    expect(seen).toEqual([0, 1, 2]);
  });

  it('tells what the work throws', async () => {
    const fails = () =>
      count(3, (at) => {
        if (at === 1) throw new Error('lost');
      });
    await expect(inSteps(fails())).rejects.toThrow('lost');
    expect(() => atOnce(fails())).toThrow('lost');
  });
});
