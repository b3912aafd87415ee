import { asHostMadeIt, hidesNags } from '../nags/as-host-made-it';
import { findShadowRoot } from '../reading/shadow-root';
import { collectDocument } from './collect-document';
import { COLLECTOR_PORT, type CollectorMessage, type StopMessage } from './types';

/** The parts of the background's port that are used. */
export interface CollectorPort {
  postMessage: (message: CollectorMessage) => void;
  onMessage: { addListener: (listener: (message: unknown) => void) => void };
  onDisconnect: { addListener: (listener: () => void) => void };
}

interface Connector {
  runtime: { connect: (info: { name: string }) => CollectorPort };
}

/** Opens a port from a page to the background. @throws when the background cannot be reached. */
export const connectFromPage = (name: string): CollectorPort =>
  (globalThis as unknown as { chrome: Connector }).chrome.runtime.connect({ name });

let running = false;

/**
 * Collects the document of the page that it runs in, unless that is going on already; tells the background by a port
 * how it goes. Returns at once.
 * @throws when the background cannot be reached.
 */
export function startCollector(connect: (name: string) => CollectorPort): void {
  if (running) return;
  const port = connect(COLLECTOR_PORT);
  running = true;
  void collect(port).finally(() => {
    running = false;
  });
}

async function collect(port: CollectorPort): Promise<void> {
  const stop = new AbortController();
  let gone = false;
  const send = (message: CollectorMessage) => {
    if (!gone) port.postMessage(message);
  };
  port.onMessage.addListener((raw) => {
    const message = raw as StopMessage;
    if (message?.type === 'stop') stop.abort(message.done);
  });
  // The extension was updated or its worker ended: nobody is left to collect for.
  port.onDisconnect.addListener(() => {
    gone = true;
    stop.abort();
  });
  try {
    const collected = await collectDocument(document, {
      shadowRootOf: findShadowRoot,
      now: () => performance.now(),
      asHostMadeIt,
      hidesNags,
      signal: stop.signal,
      onStart: (facts) => send({ type: 'start', facts }),
      onPart: (part) => send({ type: 'part', part }),
      onProgress: (progress) => send({ type: 'progress', progress }),
    });
    send({ type: 'done', document: collected });
  } catch (error) {
    console.error('Unnag:', error);
    send({ type: 'failed', error: String(error) });
  }
}
