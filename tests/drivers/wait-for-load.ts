import { sleep } from './wait.ts';

/** Waits for the page's load event, at most `longest` ms: a user does not wait for a picture that never comes either. */
export async function waitForLoad(evaluate: (expression: string) => Promise<unknown>, longest = 15_000): Promise<void> {
  const end = Date.now() + longest;
  while ((await evaluate('document.readyState')) !== 'complete' && Date.now() < end) await sleep(50);
}
