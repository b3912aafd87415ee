export const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

type Maybe<T> = T | undefined | null | false;

/** Asks until there is an answer (not undefined, null or false); throws after `timeout` ms, naming what was waited for. */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<Maybe<T>> | Maybe<T>,
  { timeout = 30_000, every = 50 }: { timeout?: number; every?: number } = {},
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`waited ${timeout} ms in vain for ${what}`);
    await sleep(every);
  }
}
