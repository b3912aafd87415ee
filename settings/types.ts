import { defaultExportOptions, type ExportOptions } from '../export/options';

/** What the toolbar button, the menu and the shortcuts can do with a document. */
export const actions = ['copy-text', 'copy-markdown', 'copy-rich', 'save-markdown', 'save-text', 'obsidian'] as const;
export type Action = (typeof actions)[number];

/** What one click on the toolbar button does. */
export const buttonModes = ['panel', 'copy-text', 'copy-markdown', 'save-markdown'] as const;
export type ButtonMode = (typeof buttonModes)[number];

export interface ReaderSettings {
  /** Line length in characters of the Latin script, 40–100. */
  width: number;
  /** Letter size in CSS pixels, 12–32. */
  size: number;
  font: 'serif' | 'sans';
  /** `auto`: light or dark, as the system is, until the user chooses. */
  theme: 'auto' | 'light' | 'sepia' | 'dark';
}

/** Everything the user can set, as it stands in `storage.local` under `settings`. */
export interface Settings {
  version: 1;
  /** The panel hides nags on pages of no listed host too, after the text was read. */
  hideNags: boolean;
  /** Ids of the host files (`777doc`) on whose pages nothing is hidden. */
  hostsOff: string[];
  /** Kinds of nags (see nags/) that stay. */
  nagKindsOff: string[];
  /** Host names of sites, beyond the list, that the user wants cleaned always; each has an optional host permission. */
  cleanSites: string[];
  button: ButtonMode;
  /** The panel's default action: the last one that was used. */
  lastAction: Action;
  menus: boolean;
  export: ExportOptions;
  obsidian: { vault: string; folder: string };
  reader: ReaderSettings;
}

export const defaults: Settings = {
  version: 1,
  hideNags: true,
  hostsOff: [],
  nagKindsOff: [],
  cleanSites: [],
  button: 'panel',
  lastAction: 'copy-text',
  // Firefox gives menus with the install; Chromium once they are asked for.
  menus: import.meta.env?.FIREFOX === true,
  export: defaultExportOptions,
  obsidian: { vault: '', folder: '' },
  reader: { width: 68, size: 18, font: 'serif', theme: 'auto' },
};
