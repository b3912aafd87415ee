import { type Parsed, parseSettings } from './parse';
import type { Settings } from './types';

/** The part of `browser.storage.local` that is used. */
export interface Storage {
  get: (key: string) => Promise<Record<string, unknown>>;
  set: (items: Record<string, unknown>) => Promise<void>;
}

/** Storage key of the settings. */
export const settingsKey = 'settings';

/** Reads the settings; storage that cannot be read gives the defaults and says so (`damaged: ['*']`). */
export async function loadSettings(storage: Storage): Promise<Parsed> {
  try {
    return parseSettings((await storage.get(settingsKey))[settingsKey]);
  } catch (error) {
    console.warn('Unnag: the settings could not be read.', error);
    return parseSettings(null);
  }
}

/**
 * Changes some settings and stores all of them.
 * @throws what the storage throws (full, damaged): the caller tells the user.
 */
export async function changeSettings(storage: Storage, change: Partial<Settings>): Promise<Settings> {
  const { settings } = await loadSettings(storage);
  const next = { ...settings, ...change };
  await storage.set({ [settingsKey]: next });
  return next;
}
