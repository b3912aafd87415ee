import browser from 'webextension-polyfill';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { collectDocument } from '../collecting/collect-document';
import { COLLECTOR_PORT, type CollectorMessage, type StopMessage } from '../collecting/types';
import { asHostMadeIt } from '../nags/as-host-made-it';
import { findShadowRoot } from '../reading/shadow-root';

const running = Symbol.for('unnag.collecting');

async function run(): Promise<void> {
  const world = globalThis as { [running]?: boolean };
  if (world[running]) return;
  world[running] = true;
  const port = browser.runtime.connect({ name: COLLECTOR_PORT });
  const send = (message: CollectorMessage) => port.postMessage(message);
  const stop = new AbortController();
  port.onMessage.addListener((raw: unknown) => {
    const message = raw as StopMessage;
    if (message?.type === 'stop') stop.abort(message.done);
  });
  // The extension was updated or its worker ended: nobody is left to collect for.
  port.onDisconnect.addListener(() => stop.abort());
  try {
    const collected = await collectDocument(document, {
      shadowRootOf: findShadowRoot,
      now: () => performance.now(),
      asHostMadeIt,
      signal: stop.signal,
      onStart: (facts) => send({ type: 'start', facts }),
      onPart: (part) => send({ type: 'part', part }),
      onProgress: (progress) => send({ type: 'progress', progress }),
    });
    send({ type: 'done', document: collected });
  } catch (error) {
    console.error('Unnag:', error);
    send({ type: 'failed', error: String(error) });
  } finally {
    world[running] = false;
  }
}

/** Injected by the background when the user asks for all pages; tells it how it goes. Returns at once. */
export default defineUnlistedScript(() => {
  void run();
});
