import type { CollectorMessage, KeptMessage, StopMessage } from './types';

/** The parts of the background's port that are used. */
export interface CollectorPort {
  postMessage: (message: CollectorMessage) => void;
  onMessage: { addListener: (listener: (message: unknown) => void) => void };
  onDisconnect: { addListener: (listener: () => void) => void };
  disconnect: () => void;
}

export interface LinkOptions {
  /** Opens a port anew, which wakes a background that was stopped. @throws when the extension has gone */
  reconnect: () => CollectorPort;
  onStop: (done: number | undefined) => void;
  /** The extension was updated, reloaded or switched off: nobody is left to collect for. */
  onLost: () => void;
  /** What a background that has forgotten everything must be told first. */
  history: () => CollectorMessage[];
}

export interface Link {
  send: (message: CollectorMessage) => void;
  isLost: () => boolean;
}

/** So many ports that end without a word are a background that does not come back. */
const MOST = 20;

/** Keeps the page in touch with the background, which browsers stop when they like: a port that ends is opened again. */
export function openLink(first: CollectorPort, options: LinkOptions): Link {
  let port: CollectorPort | null = null;
  let ended = 0;
  let lost = false;
  /** The end of the collection, until the background says that it has it. */
  let last: CollectorMessage | null = null;
  const lose = () => {
    lost = true;
    port = null;
    options.onLost();
  };
  const tryAgain = () => {
    if (++ended > MOST) return lose();
    try {
      use(options.reconnect());
    } catch (error) {
      console.debug('Unnag: the extension has gone', error);
      return lose();
    }
    for (const message of [...options.history(), ...(last ? [last] : [])]) port?.postMessage(message);
  };
  const use = (next: CollectorPort) => {
    port = next;
    next.onMessage.addListener((raw) => {
      ended = 0;
      const message = raw as StopMessage | KeptMessage;
      if (message?.type === 'stop') options.onStop(message.done);
      if (message?.type !== 'kept') return;
      port = null;
      next.disconnect();
    });
    next.onDisconnect.addListener(() => {
      if (port === next) tryAgain();
    });
  };
  use(first);
  return {
    isLost: () => lost,
    send: (message) => {
      if (message.type === 'done' || message.type === 'failed') last = message;
      try {
        port?.postMessage(message);
      } catch (error) {
        // The port has ended. Chromium tells no port that its extension was updated; the next one is told everything.
        console.debug('Unnag: opens a new port', error);
        tryAgain();
      }
    },
  };
}
