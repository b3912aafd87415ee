/** Work in pieces: each `yield` is a place where the page may run before the next piece. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Pieces of work run on for this long (ms) before the page gets its turn: half of what is told as a long step. */
const TURN = 100;

let turnBegan = 0;

/** Lets the page handle what waits: input, timers, painting. A message, since timers are slowed down in hidden tabs. */
const letPageRun = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      turnBegan = performance.now();
      resolve();
    };
    port2.postMessage(null);
  });

/** Does the work, and lets the page run whenever it had no turn for 100 ms. What the work throws, the promise rejects with. */
export async function inSteps<T>(steps: Steps<T>): Promise<T> {
  // A reading after a rest begins with a turn of its own.
  if (performance.now() - turnBegan > 10 * TURN) turnBegan = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (performance.now() - turnBegan > TURN) await letPageRun();
  }
}

/** Runs a piece of work, with what it sets up for it put back behind it. */
export type Around = <T>(work: () => T) => T;

/**
 * Does the work in stretches, between which the page runs.
 * @param around wraps each stretch: what it sets up for the work is put back before the page runs. That may cost a layout, twice,
 * so a stretch goes on for twice as long as its first step took with it
 */
export async function inStretches<T>(steps: Steps<T>, around: Around): Promise<T> {
  for (;;) {
    const last = around(() => {
      const begin = performance.now();
      let step = steps.next();
      const most = Math.max(TURN, 2 * (performance.now() - begin));
      while (!step.done && performance.now() - begin < most) step = steps.next();
      return step;
    });
    if (last.done) return last.value;
    await letPageRun();
  }
}

/** Does the work in one go, where nothing may come in between. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
