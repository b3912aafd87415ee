/**
 * Installs what a command needs and is missing: `node scripts/bootstrap.mjs [chromium] [firefox] …`. Plain Node, because
 * on a fresh clone nothing is installed yet. Packages come by `npm ci`; programs by apt on Debian (as root, or by sudo without a
 * password), elsewhere by a sentence that says what to install.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

const onPath = (...names) =>
  (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));

/** Programs by the name that the command line gives; openssl makes the certificate of the test server. */
const PROGRAMS = {
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
  openssl: {
    variable: 'PATH',
    package: 'openssl',
    files: onPath('openssl', 'openssl.exe'),
  },
  // A screen with a real keyboard and mouse; without it, the tests that need one are left out.
  xvfb: { variable: 'PATH', package: 'xvfb', files: onPath('Xvfb'), optional: true },
  xdotool: { variable: 'PATH', package: 'xdotool', files: onPath('xdotool'), optional: true },
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

function installPrograms(names) {
  const isThere = ({ variable, files }) =>
    (variable !== 'PATH' && existsSync(process.env[variable] ?? '')) || files.some((file) => existsSync(file));
  const missing = names.map((name) => PROGRAMS[name]).filter((program) => !isThere(program));
  if (missing.length === 0 || installByApt(missing.map((program) => program.package))) return;
  const needed = missing.filter(({ optional }) => !optional);
  if (needed.length === 0) return;
  const words = needed.map(({ package: name, variable }) => `${name} (where it is already: name it in $${variable})`);
  throw new Error(`Not found, and could not be installed here. Please install ${words.join(' and ')}.`);
}

try {
  installPackages();
  installPrograms(process.argv.slice(2).filter((name) => name in PROGRAMS));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
