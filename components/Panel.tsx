import { useEffect, useState } from 'preact/hooks';
import type { Hands } from '../deliver/act';
import type { Written } from '../deliver/write';
import type { UnnagDocument } from '../reading/types';
import type { Action, Settings } from '../settings/types';
import type { CollectControl } from '../tab/collect';
import { type FailureCode, ReadFailure } from '../tab/failure';
import { Corner } from './Corner';
import { Failure } from './Failure';
import type { NagControl } from './NagSwitch';
import { Read } from './Read';
import { Skeleton } from './Skeleton';

/** What the panel shows once the page is read. */
export interface Opened {
  document: UnnagDocument;
  written: Written;
  /** What the user has selected on the page, if anything. */
  selection: { document: UnnagDocument; written: Written } | null;
  settings: Settings;
  /** What to do at once, without waiting for a click, and with which part; the panel closes by itself then. */
  atOnce: { action: Action; part: 'page' | 'selection' } | null;
  /** Some stored settings were damaged. */
  damaged: boolean;
}

/** What the panel does, given by its entrypoint. */
export interface PanelApi {
  /** Reads the page that the panel was opened on. @throws {ReadFailure} */
  open: () => Promise<Opened>;
  collect: CollectControl;
  /** Writes a document that came later (collected) in all its forms. */
  write: (document: UnnagDocument, settings: Settings) => Pick<Opened, 'document' | 'written'>;
  /** Tells scripts and tests what the panel shows, and whether more is being collected. */
  expose: (shown: Pick<Opened, 'document' | 'written'>, collecting: boolean) => void;
  /** Reads all words on the page; the verdict stays that on the document. @throws {ReadFailure} */
  readEverything: (document: UnnagDocument, settings: Settings) => Promise<Pick<Opened, 'document' | 'written'>>;
  /** Reads the frames of a host after asking for leave; @throws when it is refused or gives no text. */
  readFrames: (document: UnnagDocument, host: string) => Promise<UnnagDocument>;
  hands: Hands;
  nags: NagControl;
  remember: (action: Action) => Promise<void>;
  showSettings: () => void;
  /** Shows the document in the page's place, and closes the panel. */
  showReader: (document: UnnagDocument, settings: Settings) => void;
}

type State =
  | { phase: 'reading' }
  | { phase: 'failed'; code: FailureCode; message: string }
  | { phase: 'read'; opened: Opened };

export function Panel({ api }: { api: PanelApi }) {
  const [state, setState] = useState<State>({ phase: 'reading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    // Each attempt reads the page again.
    void attempt;
    let current = true;
    setState({ phase: 'reading' });
    api.open().then(
      (opened) => current && setState({ phase: 'read', opened }),
      (error: unknown) => {
        const known = error instanceof ReadFailure;
        if (!known) console.error('Unnag:', error);
        if (current)
          setState({
            phase: 'failed',
            code: known ? error.code : 'read-failed',
            message: known ? error.message : String(error),
          });
      },
    );
    return () => {
      current = false;
    };
  }, [api, attempt]);

  const retry = () => setAttempt(attempt + 1);
  return (
    <main class={`panel ${state.phase}`}>
      {state.phase !== 'read' && <Corner showSettings={api.showSettings} />}
      {state.phase === 'reading' && <Skeleton />}
      {state.phase === 'failed' && <Failure code={state.code} message={state.message} retry={retry} />}
      {state.phase === 'read' && <Read opened={state.opened} api={api} retry={retry} />}
    </main>
  );
}
