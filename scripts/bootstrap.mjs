/**
 * Installs what a command needs and is missing: `node scripts/bootstrap.mjs [chromium] [firefox]`. Plain Node, because on a
 * fresh clone nothing is installed yet. Packages come by `npm ci`; browsers by apt on Debian (as root, or by sudo without a
 * password), elsewhere by a sentence that says what to install.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

const BROWSERS = {
  chromium: {
    variable: 'CHROMIUM',
    package: 'chromium',
    files: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  },
  firefox: {
    variable: 'FIREFOX',
    package: 'firefox-esr',
    files: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
};

function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
  return !done.error && done.status === 0;
}

/** Are the packages that package-lock.json names in node_modules, in their versions? */
function isInstalled() {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const there = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([place, { version, optional, link }]) =>
      place === '' || link || (there[place] ? there[place].version === version : optional === true),
  );
}

function installPackages() {
  if (isInstalled()) return;
  console.error('Installing the packages (npm ci) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  if (!run(npm, ['ci', '--no-audit', '--no-fund'], { shell: process.platform === 'win32' }))
    throw new Error('npm ci failed: see its words above.');
}

function installByApt(packages) {
  if (!existsSync('/usr/bin/apt-get')) return false;
  const isRoot = process.getuid?.() === 0;
  const apt = (...args) => (isRoot ? run('apt-get', args) : run('sudo', ['-n', 'apt-get', ...args]));
  console.error(`Installing ${packages.join(', ')} (apt-get) …`);
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  return apt(...install) || (apt('update') && apt(...install));
}

function installBrowsers(names) {
  const isThere = ({ variable, files }) => [process.env[variable], ...files].some((file) => file && existsSync(file));
  const missing = names.map((name) => BROWSERS[name]).filter((browser) => !isThere(browser));
  if (missing.length === 0 || installByApt(missing.map((browser) => browser.package))) return;
  const words = missing.map(({ package: name, variable }) => `${name} (or name its program in $${variable})`);
  throw new Error(`A browser is missing, and could not be installed here. Please install ${words.join(' and ')}.`);
}

try {
  installPackages();
  installBrowsers(process.argv.slice(2).filter((name) => name in BROWSERS));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
