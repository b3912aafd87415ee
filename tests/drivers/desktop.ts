import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { sleep } from './wait.ts';

/** A screen of its own with a real keyboard and mouse, for what a headless browser has not: its keys, menus and questions. */
export interface Desktop {
  /** X's name of the screen, for `LaunchOptions.display`. */
  readonly display: string;
  /** Presses keys together, by X's names: `alt+shift+m`, `Escape`, `Down`. */
  key(...keys: string[]): Promise<void>;
  /** Clicks at a place on the screen; button 3 is the right one. */
  click(x: number, y: number, button?: 1 | 3): Promise<void>;
  close(): void;
}

const isThere = (program: string, word: string) => !spawnSync(program, [word], { stdio: 'ignore' }).error;

/** Whether this machine has what a desktop is made of. */
export const canHaveDesktop = (): boolean =>
  process.platform === 'linux' && isThere('Xvfb', '-help') && isThere('xdotool', 'version');

/** Time between two events, in ms: menus open with a little animation. */
const PAUSE = 150;

/** @param folder where the screen's picture is kept (X's own format), to be looked at; none: not kept. */
export async function startDesktop(folder?: string): Promise<Desktop> {
  const server = spawn(
    'Xvfb',
    [...['-displayfd', '1', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], ...(folder ? ['-fbdir', folder] : [])],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const stop = () => server.kill('SIGTERM');
  process.once('exit', stop);
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`the screen did not start (status ${code})`)));
    server.stdout.once('data', (data) => resolve(String(data).trim()));
  });
  const display = `:${number}`;
  const act = async (...words: string[]) => {
    execFileSync('xdotool', words, { env: { ...process.env, DISPLAY: display } });
    await sleep(PAUSE);
  };
  return {
    display,
    key: async (...keys) => {
      for (const key of keys) await act('key', '--clearmodifiers', key);
    },
    click: (x, y, button = 1) => act('mousemove', `${Math.round(x)}`, `${Math.round(y)}`, 'click', `${button}`),
    close: () => {
      process.off('exit', stop);
      stop();
    },
  };
}
