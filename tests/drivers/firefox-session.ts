import type { Marionette } from './marionette.ts';
import { waitFor } from './wait.ts';

type Outcome = { value: string | null } | { error: string };

/** Awaits an expression and hands over JSON, so that no value is bent on its way out of the page. */
const ANSWER = `const done = arguments[arguments.length - 1];
const answer = (value) => done({ value: value === undefined ? null : JSON.stringify(value) });
const fail = (error) => done({ error: String(error) + '\\n' + (error && error.stack) });`;

const awaiting = (expression: string) => `${ANSWER} (async () => (${expression}\n))().then(answer).catch(fail);`;

function take<T>(outcome: Outcome): T {
  if ('error' in outcome) throw new Error(outcome.error);
  return (outcome.value === null ? undefined : JSON.parse(outcome.value)) as T;
}

/**
 * One Marionette session shared by all tabs: a tab must be chosen before a command is sent to it, so the pairs are queued.
 */
export class FirefoxSession {
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly marionette: Marionette) {}

  private inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(run);
    this.queue = turn.catch(() => undefined); // the failure belongs to whoever waits for `turn`
    return turn;
  }

  private async execute<T>(script: string, parameters: object): Promise<T> {
    const sent = { script, args: [], scriptTimeout: 600_000, ...parameters };
    return take<T>((await this.marionette.send<{ value: Outcome }>('WebDriver:ExecuteAsyncScript', sent)).value);
  }

  /** The value of an expression in a tab's document. */
  inTab<T>(handle: string, expression: string): Promise<T> {
    return this.inTurn(async () => {
      await this.marionette.send('WebDriver:SwitchToWindow', { handle, focus: false });
      return this.execute<T>(awaiting(expression), { sandbox: null });
    });
  }

  /** Brings the tab to the front and presses a key in it; `key` by WebDriver's codes. */
  keyInTab(handle: string, key: string): Promise<void> {
    return this.inTurn(async () => {
      await this.marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
      // Firefox answers before the tab has the keyboard: a key that is pressed now would go nowhere.
      await waitFor('the tab to have the keyboard', () =>
        this.execute<boolean>(awaiting('document.hasFocus()'), { sandbox: null }),
      );
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: key }));
      await this.marionette.send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    });
  }

  /** Runs the body of an async function in the browser's own window; `given` holds its one argument, JSON-safe. */
  inChrome<T>(body: string, given?: unknown): Promise<T> {
    return this.inTurn(async () => {
      await this.marionette.send('Marionette:SetContext', { value: 'chrome' });
      try {
        const script = awaiting(`(async (given) => { ${body} })(${JSON.stringify(given ?? null)})`);
        return await this.execute<T>(script, { sandbox: 'system' });
      } finally {
        await this.marionette.send('Marionette:SetContext', { value: 'content' });
      }
    });
  }

  /** Opens a tab in front and loads the address; its handle. The tab is closed again when the load fails. */
  openTab(url: string, timeout: number): Promise<string> {
    return this.inTurn(async () => {
      const { handle } = await this.marionette.send<{ handle: string }>('WebDriver:NewWindow', {
        type: 'tab',
        focus: true,
      });
      await this.marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
      await this.marionette.send('WebDriver:SetTimeouts', { pageLoad: timeout });
      try {
        await this.marionette.send('WebDriver:Navigate', { url });
      } catch (error) {
        await this.closeChosen();
        throw error;
      }
      return handle;
    });
  }

  /** The handle of a tab, in any window, that shows this address; null: there is none. */
  findTab(url: string): Promise<string | null> {
    return this.inTurn(async () => {
      for (const handle of await this.marionette.send<string[]>('WebDriver:GetWindowHandles')) {
        await this.marionette.send('WebDriver:SwitchToWindow', { handle, focus: false });
        if ((await this.marionette.send<{ value: string }>('WebDriver:GetCurrentURL')).value === url) return handle;
      }
      return null;
    });
  }

  /** Marionette takes no command while the chosen tab is one that has gone: another one is chosen at once. */
  private async closeChosen(): Promise<void> {
    const [left] = await this.marionette.send<string[]>('WebDriver:CloseWindow');
    await this.marionette.send('WebDriver:SwitchToWindow', { handle: left, focus: false });
  }

  bringToFront(handle: string): Promise<unknown> {
    return this.inTurn(() => this.marionette.send('WebDriver:SwitchToWindow', { handle, focus: true }));
  }

  closeTab(handle: string): Promise<void> {
    return this.inTurn(async () => {
      await this.marionette.send('WebDriver:SwitchToWindow', { handle, focus: false });
      await this.closeChosen();
    });
  }
}

/** In the panel's document: the same, as a script for the panel's own actor. */
export const panelScript = awaiting;
export const takeOutcome = take;
