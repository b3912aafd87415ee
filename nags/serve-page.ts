import { type Extras, hideNags, type NagKeeper } from './hide-nags';
import type { Lexicon } from './lexicon';
import { type NagStatus, readNagMessage, type Sender } from './messages';

/** The few extension APIs that the nag scripts use. */
export interface Extension {
  runtime: {
    id?: string;
    getURL: (path: string) => string;
    onMessage: {
      addListener: (listener: (message: unknown, sender: Sender, respond: (answer: NagStatus) => void) => void) => void;
    };
  };
  storage: { local: { get: (key: string) => Promise<Record<string, unknown>> } };
}

/** Firefox has it too; `browser` can be an element of the page in Chromium. */
export const extension = (): Extension => (globalThis as unknown as { chrome: Extension }).chrome;

export interface PageNags {
  status: () => NagStatus;
  /** Goes on with the larger script's means, and looks at the page again. */
  extend: (extras: Extras) => void;
  set: (on: boolean) => void;
  /** Puts the page back as the host made it, until what is returned is called. Undefined: nothing is hidden by us. */
  pause: () => (() => void) | undefined;
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/**
 * Hides nags on this page, and answers the panel about it. Starts at once; when the settings say that this host is
 * off, or that kinds of nags stay, that is put right as soon as the storage has answered.
 */
export function servePage(
  api: Extension,
  host: { id: string; nags?: string[] } | undefined,
  lexicon: Lexicon,
  extras?: Extras,
): PageNags {
  const selectors = host?.nags ?? [];
  const ownPages = api.runtime.getURL('');
  let stay: unknown[] = [];
  let controller: AbortController | null = null;
  let keeper: NagKeeper | null = null;

  const set = (on: boolean) => {
    if (on === (controller !== null)) return;
    if (controller) {
      controller.abort();
      controller = null;
      return;
    }
    controller = new AbortController();
    keeper = hideNags(document, {
      selectors,
      lexicon,
      extras,
      stays: (kind) => stay.includes(kind),
      leave: () => {
        if (!api.runtime?.id) set(false);
      },
      signal: controller.signal,
    });
  };
  const status = (): NagStatus => ({
    on: controller !== null,
    hidden: keeper?.hidden() ?? [],
    host: host?.id ?? null,
  });

  set(true);
  api.storage.local.get('settings').then(
    ({ settings }) => {
      const { hostsOff, nagKindsOff } = (settings ?? {}) as Record<string, unknown>;
      stay = listOf(nagKindsOff);
      // What was hidden before the settings were there is looked at anew.
      if (stay.length > 0 && controller) {
        set(false);
        set(true);
      }
      const names: unknown[] = [host?.id, ...location.hostname.split('.')];
      if (listOf(hostsOff).some((id) => names.includes(id))) set(false);
    },
    (error) => console.warn('Unnag:', error),
  );
  api.runtime.onMessage.addListener((message, sender, respond) => {
    const asked = readNagMessage(message, sender, ownPages);
    if (!asked) return;
    if (asked.type === 'nags/set') set(asked.on);
    if (window === top) respond(status());
  });
  return {
    status,
    set,
    pause: () => (controller ? keeper?.pause() : undefined),
    extend(more) {
      extras = more;
      keeper?.extend(more);
    },
  };
}
