import { actions, buttonModes, defaults, type Settings } from './types';

/** A step from one version of the stored settings to the next; the index is the version it starts from, less one. */
const migrations: ((old: Record<string, unknown>) => Record<string, unknown>)[] = [];

const currentVersion = migrations.length + 1;

type Check<T> = (value: unknown) => value is T;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isBoolean: Check<boolean> = (value): value is boolean => typeof value === 'boolean';
const isString: Check<string> = (value): value is string => typeof value === 'string' && value.length <= 1000;
const isStrings: Check<string[]> = (value): value is string[] =>
  Array.isArray(value) && value.length <= 10_000 && value.every(isString);
const isNumber =
  (low: number, high: number): Check<number> =>
  (value): value is number =>
    typeof value === 'number' && value >= low && value <= high;
const isOneOf =
  <T extends string | number>(words: readonly T[]): Check<T> =>
  (value): value is T =>
    words.includes(value as T);

type Checks = { [name: string]: Check<unknown> | Checks };

const checks = {
  hideNags: isBoolean,
  hostsOff: isStrings,
  nagKindsOff: isStrings,
  cleanSites: isStrings,
  button: isOneOf(buttonModes),
  lastAction: isOneOf(actions),
  menus: isBoolean,
  export: {
    links: isBoolean,
    images: isBoolean,
    frontMatter: isBoolean,
    pageAnchors: isBoolean,
    headingBase: isOneOf([1, 2, 3, 4] as const),
    lineEnding: isOneOf(['lf', 'crlf'] as const),
    fileName: isString,
    indent: isBoolean,
  },
  obsidian: { vault: isString, folder: isString },
  reader: {
    width: isNumber(40, 100),
    size: isNumber(12, 32),
    font: isOneOf(['serif', 'sans'] as const),
    theme: isOneOf(['auto', 'light', 'sepia', 'dark'] as const),
  },
} satisfies { [K in keyof Omit<Settings, 'version'>]: Check<Settings[K]> | Checks };

/** Takes each field that passes its check; names the others in `damaged`. */
function take(stored: unknown, fallback: object, rules: object, path: string, damaged: string[]): object {
  const source = isRecord(stored) ? stored : {};
  if (stored !== undefined && !isRecord(stored)) damaged.push(path.slice(0, -1));
  return Object.fromEntries(
    Object.entries(fallback).map(([key, usual]) => {
      const rule: unknown = (rules as Record<string, unknown>)[key];
      const value = Object.hasOwn(source, key) ? source[key] : undefined;
      if (typeof rule === 'object' && rule) return [key, take(value, usual as object, rule, `${path}${key}.`, damaged)];
      if (value === undefined || typeof rule !== 'function') return [key, usual];
      if (rule(value)) return [key, value];
      damaged.push(path + key);
      return [key, usual];
    }),
  );
}

export interface Parsed {
  settings: Settings;
  /** Names of fields that were damaged and are the defaults now (`export.links`); `*`: all of them. */
  damaged: string[];
}

/**
 * Makes settings of anything: of an older version, of storage that was damaged, of a file that the user imports.
 * @param stored what was stored; `undefined`: nothing yet, which is no damage.
 */
export function parseSettings(stored: unknown): Parsed {
  if (stored === undefined) return { settings: structuredClone(defaults), damaged: [] };
  if (!isRecord(stored)) return { settings: structuredClone(defaults), damaged: ['*'] };
  const version = stored.version;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1 || version > currentVersion)
    return { settings: structuredClone(defaults), damaged: ['*'] };
  const migrated = migrations.slice(version - 1).reduce((old, step) => step(old), stored);
  const damaged: string[] = [];
  const { version: _, ...usual } = structuredClone(defaults);
  const settings = { version: 1, ...take(migrated, usual, checks, '', damaged) } as Settings;
  return { settings, damaged };
}
