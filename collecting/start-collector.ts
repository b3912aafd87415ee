import { toText } from '../export/to-text';
import { asHostMadeIt, showFreeControls } from '../nags/as-host-made-it';
import { findShadowRoot } from '../reading/shadow-root';
import type { UnnagDocument } from '../reading/types';
import { textOfPart } from './assemble-parts';
import { collectDocument } from './collect-document';
import { LostNote, type NoteWords } from './lost-note';
import { type CollectorPort, openLink } from './open-link';
import { COLLECTOR_PORT, type CollectionFacts, type CollectorMessage, type Part, type Progress } from './types';

interface Extension {
  runtime: { connect: (info: { name: string }) => CollectorPort };
  i18n: { getMessage: (key: string) => string };
}

const extension = () => (globalThis as unknown as { chrome: Extension }).chrome;

/** Opens a port from a page to the background. @throws when the background cannot be reached. */
export const connectFromPage = (name: string): CollectorPort => extension().runtime.connect({ name });

function readWords(): NoteWords {
  const say = (key: string) => extension().i18n.getMessage(key);
  return {
    title: say('lostTitle'),
    where: say('lostWhere'),
    copy: say('lostCopy'),
    copied: say('lostCopied'),
    select: say('lostSelect'),
    close: say('close'),
  };
}

let running = false;

/**
 * Collects the document of the page that it runs in, unless that is going on already; tells the background by a port
 * how it goes. Returns at once. What came until the extension was updated or switched off is shown on the page.
 * @throws when the background cannot be reached.
 */
export function startCollector(connect: (name: string) => CollectorPort): void {
  if (running) return;
  const port = connect(COLLECTOR_PORT);
  running = true;
  void collect(port, () => connect(COLLECTOR_PORT)).finally(() => {
    running = false;
  });
}

async function collect(port: CollectorPort, reconnect: () => CollectorPort): Promise<void> {
  const stop = new AbortController();
  const note = new LostNote(document, readWords());
  let facts: CollectionFacts | null = null;
  const parts = new Map<string, Part>();
  let progress: Progress | null = null;
  let whole: UnnagDocument | null = null;
  let beating: ReturnType<typeof setInterval> | undefined;
  const link = openLink(port, {
    reconnect,
    onStop: (done) => stop.abort(done),
    onLost: () => {
      stop.abort();
      // Nobody has it but this page: it was too large to be kept, or the extension went before it was.
      if (whole) note.show(toText(whole));
    },
    // A background that was stopped and woken has forgotten everything.
    history: (): CollectorMessage[] => [
      ...(facts ? [{ type: 'start' as const, facts }] : []),
      ...[...parts.values()].map((part) => ({ type: 'part' as const, part })),
      ...(progress ? [{ type: 'progress' as const, progress }] : []),
    ],
  });
  if (import.meta.env.FIREFOX) {
    // Firefox ends this script together with its extension: the note has to come by itself then.
    note.waitUnseen();
    beating = setInterval(() => note.beat(), 1000);
  }
  const hideControls = showFreeControls();
  try {
    const collected = await collectDocument(document, {
      shadowRootOf: findShadowRoot,
      now: () => performance.now(),
      asHostMadeIt,
      signal: stop.signal,
      onStart: (start) => {
        facts = start;
        link.send({ type: 'start', facts: start });
      },
      onPart: (part) => {
        parts.set(part.key, part);
        link.send({ type: 'part', part });
        if (!import.meta.env.FIREFOX || !facts) return;
        note.beat();
        note.setPart(part.key, facts.kind === 'pages' ? part.order : null, textOfPart(facts.kind, part));
      },
      onProgress: (now) => {
        progress = now;
        link.send({ type: 'progress', progress: now });
      },
    });
    if (link.isLost()) note.show(toText(collected));
    else {
      whole = collected;
      link.send({ type: 'done', document: collected });
    }
  } catch (error) {
    console.error('Unnag:', error);
    link.send({ type: 'failed', error: String(error) });
  } finally {
    clearInterval(beating);
    hideControls();
    if (!link.isLost()) note.remove();
  }
}
