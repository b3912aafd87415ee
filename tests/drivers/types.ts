import type { Browser } from 'puppeteer-core';

export type BrowserName = 'chromium' | 'firefox';

export interface LaunchOptions {
  /** The folder of the built extension (with its manifest.json); none: the plain browser. */
  extension?: string;
  /** Every host is answered by the server at this "127.0.0.1:PORT" (http and, with any certificate, https). */
  map?: string;
  /** Shows a window (needs a display). */
  headed?: boolean;
  /** Shows a window on this screen (see desktop.ts). */
  display?: string;
  /** Asks the user for leave, as the browser does; Firefox only: else the user is taken to say yes. Chromium always asks. */
  asks?: boolean;
  /** Language of the browser's face, BCP 47. Chromium only: Firefox needs a language pack. */
  lang?: string;
}

/** A real browser with the extension loaded, a fresh profile, and nothing faked. */
export interface Driver {
  readonly name: BrowserName;
  /** Where the browser saves downloads, without asking. */
  readonly downloads: string;
  /** The extension's own origin, such as "chrome-extension://…". */
  readonly origin: string;
  /**
   * Opens the address in a new tab in front, and waits until it is loaded; a resource that never comes is waited for 15 s. Throws
   * when the address cannot be loaded.
   */
  open(url: string, options?: { timeout?: number }): Promise<PageHandle>;
  /** The tab that shows this address, wherever it came from; waits until there is one that is loaded. */
  adopt(url: string): Promise<PageHandle>;
  /** What is in the clipboard, as another program would paste it: 'text/plain' (default) or 'text/html'; '' when there is none. */
  readClipboard(type?: string): Promise<string>;
  writeClipboard(text: string): Promise<void>;
  /** Chromium's remote control, for what only one of the browsers can be asked; null in Firefox. */
  readonly chromium: Browser | null;
  /** Runs the body of an async function in Firefox's own window (`given` is its argument, JSON-safe); null in Chromium. */
  readonly inFirefox: (<T>(body: string, given?: unknown) => Promise<T>) | null;
  close(): Promise<void>;
}

export interface PageHandle {
  /** The value of a JavaScript expression (or of the promise it gives), JSON-safe, in the page's own document. */
  evaluate<T>(expression: string): Promise<T>;
  /**
   * Presses the extension's toolbar button on this tab; the panel that opens. Throws when none opens `within` ms (15,000).
   * `opensItself`: nothing is pressed, the panel opens by the extension's doing or stands open.
   */
  press(options?: { within?: number; opensItself?: boolean }): Promise<PanelHandle>;
  /** Presses the button where it acts at once; the answer tells whether a panel has opened since all the same. */
  pressAtOnce(): Promise<() => Promise<boolean>>;
  /** Presses a key ("Tab", "Enter", …) in the page. */
  key(key: string): Promise<void>;
  /** Lays the page out as for paper, or for the screen again. */
  forPaper(on: boolean): Promise<void>;
  close(): Promise<void>;
}

export interface PanelHandle {
  /** The value of a JavaScript expression (or of the promise it gives), JSON-safe, in the panel's document. */
  evaluate<T>(expression: string): Promise<T>;
  /** Clicks the element as a user does (a trusted event where the browser gives one). */
  click(selector: string): Promise<void>;
  /** Presses a key ("Tab", "Enter", "Escape", …) in the panel. */
  key(key: string): Promise<void>;
  /** False when the panel has gone (by Escape, or by a click elsewhere). */
  isOpen(): Promise<boolean>;
  close(): Promise<void>;
}
