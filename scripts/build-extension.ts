import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserName } from '../tests/drivers/types.ts';

export const projectRoot = resolve(import.meta.dirname, '..');
const wxt = join(projectRoot, 'node_modules/wxt/bin/wxt.mjs');

/**
 * Builds the production extension into `outDir`; several builds may go on at once.
 * @returns the folder with its manifest.json
 * @throws with the builder's words
 */
export async function buildExtension(browser: BrowserName, outDir: string): Promise<string> {
  const target = browser === 'firefox' ? ['-b', 'firefox', '--mv3'] : [];
  await promisify(execFile)(process.execPath, [wxt, 'build', ...target], {
    cwd: projectRoot,
    // A test runner's own NODE_ENV would make a build that nobody ships.
    env: { ...process.env, NODE_ENV: 'production', UNNAG_OUT: outDir, NO_COLOR: '1' },
  }).catch(({ stdout, stderr }) => {
    throw new Error(`the build failed:\n${stdout}\n${stderr}`);
  });
  return join(outDir, browser === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
}

export interface BuildChoice {
  /** A built folder to use as it is. */
  dist?: string;
  /** Use the last build in .output. */
  noBuild?: boolean;
}

export interface PreparedExtension {
  folder: string;
  dispose: () => void;
}

/**
 * The built extension that a command shall use: `dist` (or $UNNAG_DIST), the last build, or a new build in a folder of this
 * run's own, so that a run never loads half of somebody else's build. `dispose` removes what was made.
 */
export async function prepareExtension(browser: BrowserName, choice: BuildChoice): Promise<PreparedExtension> {
  const given = choice.dist ?? process.env.UNNAG_DIST;
  const standing =
    given ??
    (choice.noBuild
      ? join(process.env.UNNAG_OUT ?? '.output', `${browser === 'firefox' ? 'firefox' : 'chrome'}-mv3`)
      : undefined);
  if (standing !== undefined) {
    const folder = resolve(projectRoot, standing);
    if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`no built extension in ${folder}`);
    return { folder, dispose: () => {} };
  }
  const made = mkdtempSync(join(tmpdir(), 'unnag-build-'));
  const dispose = () => rmSync(made, { recursive: true, force: true });
  try {
    return { folder: await buildExtension(browser, made), dispose };
  } catch (error) {
    dispose();
    throw error;
  }
}
