import { inTurn } from './in-turn';
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

const oneByOne = inTurn();

/**
 * Changes some settings and stores all of them. Changes come one after the other: two at once would each undo the other's.
 * @param change what is changed, or what makes it of the settings as they are then
 * @throws what the storage throws (full, damaged, not to be read): nothing was changed then, and the caller tells the user
 */
export function changeSettings(
  storage: Storage,
  change: Partial<Settings> | ((now: Settings) => Partial<Settings>),
): Promise<Settings> {
  return oneByOne(async () => {
    // Not by `loadSettings`: what cannot be read just now is not to be replaced by the defaults.
    const { settings } = parseSettings((await storage.get(settingsKey))[settingsKey]);
    const next = { ...settings, ...(typeof change === 'function' ? change(settings) : change) };
    await storage.set({ [settingsKey]: next });
    return next;
  });
}
