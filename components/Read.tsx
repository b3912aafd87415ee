import { useEffect, useMemo, useState } from 'preact/hooks';
import { nextAddress } from '../collecting/follow-addresses';
import type { CollectionState } from '../collecting/types';
import { say } from '../i18n/say';
import { unreadHosts } from '../tab/read-frames';
import { Actions } from './Actions';
import { Collect } from './Collect';
import { Corner } from './Corner';
import { NagSwitch } from './NagSwitch';
import type { Opened, PanelApi } from './Panel';
import { Preview } from './Preview';
import { hostOf, Title } from './Title';
import { Removed, Verdict } from './Verdict';
import { replaces, withoutEmptyPages } from './which-document';

/** What can be taken of the page. */
const PARTS = { page: 'partPage', selection: 'partSelection', everything: 'partEverything' } as const;

interface Props {
  opened: Opened;
  api: PanelApi;
  /** Reads the page again. */
  retry: () => void;
}

/** What had the focus may go away with what it did; Enter and Tab go on from what comes next, then. */
function keepFocus(): void {
  if (document.activeElement === document.body)
    document
      .querySelector<HTMLElement>('[data-action="stop"], .action-row > .action.usual, .action-row > .action')
      ?.focus();
}

/** The panel once the page is read: what it is, what is missing, and what can be done with it. */
export function Read({ opened, api, retry }: Props) {
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
  useEffect(keepFocus, [part, collection.status]);
  const parts = (Object.keys(PARTS) as (keyof typeof PARTS)[]).filter((name) => there[name]);
  const site = hostOf(document.url);
  const content = useMemo(() => withoutEmptyPages(document.content), [document]);
  const empty = content.length === 0;
  return (
    <>
      <Corner
        showReader={empty ? undefined : () => api.showReader(document, settings)}
        showSettings={api.showSettings}
      />
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
        <section class="empty">
          <h2>{say('failNoText')}</h2>
          <p>{say('failNoTextDo')}</p>
          <button type="button" class="action" onClick={retry}>
            {say('tryAgain')}
          </button>
        </section>
      ) : (
        <Preview key={part} content={content} lang={document.lang} markdown={written.markdown} />
      )}
      <footer>
        {damaged && <p class="note">{say('settingsDamaged')}</p>}
        <NagSwitch
          // A page that was left for the next ones, and come back to, is not cleaned any more.
          key={collection.status === 'done'}
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
