import type { Settings } from '../../settings/types';

/** What the settings page does with the browser, given by its entrypoint. */
export interface OptionsApi {
  load: () => Promise<{ settings: Settings; damaged: string[] }>;
  /** Changes some of the stored settings; gives all of them. @throws what the storage throws. */
  store: (part: Partial<Settings>) => Promise<Settings>;
  /** Calls back when the panel or the browser's own pages changed them; the function that ends it. */
  watch: (changed: () => void) => () => void;
  /** Asks for leave within the user's click; false: refused. */
  ask: (leave: Leave) => Promise<boolean>;
  giveBack: (leave: Leave) => Promise<void>;
  shortcuts: () => Promise<{ name: string; description: string; keys: string }[]>;
  /** Opens the browser's page of shortcuts; null: it has none that can be opened. */
  changeShortcuts: (() => Promise<void>) | null;
  /** Menus on right click: there from the install on, given when they are asked for, or not there at all (Android). */
  menus: 'there' | 'asked' | 'none';
  /** True: copying without the panel needs a leave that is asked for. */
  copyNeedsLeave: boolean;
  saveFile: (name: string, text: string) => Promise<void>;
}

export type Leave = { permissions: 'contextMenus' | 'clipboardWrite' } | { site: string };

export interface PartProps {
  settings: Settings;
  api: OptionsApi;
  change: (part: Partial<Settings>) => void;
  /** Tells the user something, in a line that is read out. */
  tell: (words: string) => void;
}
