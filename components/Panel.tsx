import { useEffect, useMemo, useState } from 'preact/hooks';
import { nextAddress } from '../collecting/follow-addresses';
import type { CollectionState } from '../collecting/types';
import type { Hands } from '../deliver/act';
import type { Written } from '../deliver/write';
import { say } from '../i18n/say';
import type { UnnagDocument } from '../reading/types';
import type { Action, Settings } from '../settings/types';
import type { CollectControl } from '../tab/collect';
import { type FailureCode, ReadFailure } from '../tab/failure';
import { unreadHosts } from '../tab/read-frames';
import { Actions } from './Actions';
import { Collect } from './Collect';
import { Failure } from './Failure';
import { Icon } from './Icon';
import { type NagControl, NagSwitch } from './NagSwitch';
import { Preview } from './Preview';
import { Skeleton } from './Skeleton';
import { hostOf, Title } from './Title';
import { Removed, Verdict } from './Verdict';
import { replaces, withoutEmptyPages } from './which-document';

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
  showReader: (opened: Opened) => void;
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

  return (
    <main class={`panel ${state.phase}`}>
      <div class="corner">
        {state.phase === 'read' && (
          <button
            type="button"
            class="plain"
            aria-label={say('readerView')}
            title={say('readerView')}
            onClick={() => api.showReader(state.opened)}
          >
            <Icon name="reader" />
          </button>
        )}
        <button
          type="button"
          class="plain"
          aria-label={say('settings')}
          title={say('settings')}
          onClick={api.showSettings}
        >
          <Icon name="settings" />
        </button>
      </div>
      {state.phase === 'reading' && <Skeleton />}
      {state.phase === 'failed' && (
        <Failure code={state.code} message={state.message} retry={() => setAttempt(attempt + 1)} />
      )}
      {state.phase === 'read' && <Read opened={state.opened} api={api} />}
    </main>
  );
}

/** What can be taken of the page. */
const PARTS = { page: 'partPage', selection: 'partSelection', everything: 'partEverything' } as const;

function Read({ opened, api }: { opened: Opened; api: PanelApi }) {
  const { selection, settings, damaged } = opened;
  const [part, setPart] = useState<keyof typeof PARTS>(opened.atOnce?.part ?? 'page');
  const [everything, setEverything] = useState<Pick<Opened, 'document' | 'written'> | null>(null);
  const [collection, setCollection] = useState<CollectionState>({ status: 'none' });
  useEffect(() => api.collect.watch(setCollection), [api]);
  const whole = useMemo(
    () =>
      collection.status === 'done' && replaces(collection.document, opened.document)
        ? api.write(collection.document, settings)
        : opened,
    [api, collection, opened, settings],
  );
  const there = { page: whole, selection, everything };
  const shown = there[part] ?? whole;
  useEffect(
    () => api.expose(part === 'everything' ? shown : whole, collection.status === 'running'),
    [api, part, shown, whole, collection],
  );
  const { document, written } = shown;
  const parts = (Object.keys(PARTS) as (keyof typeof PARTS)[]).filter((name) => there[name]);
  const site = hostOf(document.url);
  const content = useMemo(() => withoutEmptyPages(document.content), [document]);
  const empty = content.length === 0;
  return (
    <>
      <header>
        <Title document={document} text={written.text} />
      </header>
      {parts.length > 1 && (
        <fieldset class="segmented part">
          <legend class="hidden">{say('partOf')}</legend>
          {parts.map((name) => (
            <label>
              <input type="radio" name="part" value={name} checked={part === name} onChange={() => setPart(name)} />
              <span>{say(PARTS[name])}</span>
            </label>
          ))}
        </fieldset>
      )}
      {part !== 'selection' && <Verdict document={document} />}
      {part === 'page' && (
        <>
          {unreadHosts(document.gaps).map((host) => (
            <button
              type="button"
              class="action collect"
              data-action="read-frame"
              onClick={() => {
                api.readFrames(document, host).then(
                  (joined) => setCollection({ status: 'done', document: joined }),
                  (error: unknown) => {
                    console.warn('Unnag:', error);
                    setCollection({ status: 'failed', error: 'frame' });
                  },
                );
              }}
            >
              {say('readFrame', host)}
            </button>
          ))}
          <Collect
            collectable={document.collectable}
            goesOn={nextAddress(document) !== null}
            progress={collection.status === 'running' ? collection.progress : null}
            failed={collection.status === 'failed' ? collection.error : null}
            start={(how) => {
              setCollection({ status: 'running', progress: { done: 0, total: document.pages.total, left: null } });
              api.collect.start(how, opened.document).catch((error: unknown) => {
                console.warn('Unnag:', error);
                setCollection({ status: 'failed', error: String(error) });
              });
            }}
            stop={api.collect.stop}
          />
          <Removed
            removed={document.removed}
            takeAll={() => {
              api.readEverything(whole.document, settings).then(
                (all) => {
                  setEverything(all);
                  setPart('everything');
                },
                (error: unknown) => {
                  console.warn('Unnag:', error);
                  setCollection({ status: 'failed', error: 'frame' });
                },
              );
            }}
          />
        </>
      )}
      {empty ? (
        <p class="empty">
          {say('failNoText')} {say('failNothingDone')}
        </p>
      ) : (
        <Preview key={part} content={content} lang={document.lang} markdown={written.markdown} />
      )}
      <footer>
        {damaged && <p class="note">{say('settingsDamaged')}</p>}
        <NagSwitch
          control={api.nags}
          site={site}
          cleaned={settings.cleanSites.includes(site) || api.nags.listed(document.url)}
        />
        {!empty && (
          <Actions
            written={written}
            settings={settings}
            hands={api.hands}
            remember={api.remember}
            atOnce={opened.atOnce?.action}
          />
        )}
      </footer>
    </>
  );
}
