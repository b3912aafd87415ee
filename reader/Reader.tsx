import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { headingLevels } from '../components/levels';
import { renderNode } from '../components/Nodes';
import { fileInAddress } from '../export/file-in-address';
import { say } from '../i18n/say';
import { wordsOf } from '../markdown/words-of';
import type { UnnagDocument } from '../reading/types';
import type { ReaderSettings } from '../settings/types';
import { Choice, Stepper } from './controls';
import { pictureOf } from './pictures';

interface Props {
  document: UnnagDocument;
  settings: ReaderSettings;
  /** What is missing, in words; '': nothing. */
  missing: string;
  /** The system's colours are dark. */
  dark: boolean;
  remember: (settings: ReaderSettings) => void;
  close: () => void;
}

/** Blocks drawn at once; the rest follows while the browser is idle, so that a long document shows at once. */
const FIRST = 200;

/** The clean document in the page's place, set as the user likes to read. */
export function Reader({ document, settings, missing, dark, remember, close }: Props) {
  const [set, setSet] = useState(settings);
  const [count, setCount] = useState(FIRST);
  const scroller = useRef<HTMLElement>(null);
  // The title stands over the text already; the same words as its first heading would be there twice.
  const content = useMemo(() => {
    const [first, ...rest] = document.content;
    const bare = (words: string) => words.replace(/\s+/g, '');
    return first?.type === 'heading' && bare(wordsOf(first, false)) === bare(document.title) ? rest : document.content;
  }, [document]);
  const levels = useMemo(() => headingLevels(content), [content]);
  useEffect(() => scroller.current?.focus(), []);
  useEffect(() => {
    if (count >= content.length) return;
    const timer = setTimeout(() => setCount(count * 2), 30);
    return () => clearTimeout(timer);
  }, [count, content]);
  const change = (part: Partial<ReaderSettings>) => {
    const next = { ...set, ...part };
    setSet(next);
    remember(next);
  };
  const printAll = () => {
    setCount(content.length);
    setTimeout(() => print(), 50); // once all of it is drawn
  };
  const theme = set.theme === 'auto' ? (dark ? 'dark' : 'light') : set.theme;
  const picture = useMemo(() => pictureOf(globalThis.document), []);
  const drawn = useMemo(
    () => content.slice(0, count).map((node) => renderNode(node, { depth: 0, level: levels, picture })),
    [content, count, levels],
  );
  return (
    <div class={`reader ${theme} ${set.font}`} style={{ '--width': `${set.width}ch`, '--size': `${set.size}px` }}>
      <div class="bar" role="toolbar" aria-label={say('readerView')}>
        <Stepper
          name={say('readerSize')}
          value={set.size}
          low={12}
          high={32}
          step={2}
          change={(size) => change({ size })}
        />
        <Stepper
          name={say('readerWidth')}
          value={set.width}
          low={40}
          high={100}
          step={6}
          change={(width) => change({ width })}
        />
        <Choice
          name={say('readerFont')}
          value={set.font}
          choices={[
            ['serif', say('readerSerif')],
            ['sans', say('readerSans')],
          ]}
          change={(font) => change({ font })}
        />
        <Choice
          name={say('readerColours')}
          value={theme}
          choices={[
            ['light', say('readerLight')],
            ['sepia', say('readerSepia')],
            ['dark', say('readerDark')],
          ]}
          change={(next) => change({ theme: next })}
        />
        <span class="group end">
          <button type="button" data-action="print" onClick={printAll}>
            {say('print')}
          </button>
          <button type="button" data-action="close" onClick={close}>
            {say('close')}
          </button>
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1). */}
      <main class="scroller" ref={scroller} tabIndex={0} aria-label={say('previewLabel')}>
        <article lang={document.lang || undefined}>
          <h1 dir="auto">{document.title || fileInAddress(document.url) || say('untitled')}</h1>
          {document.author && <p class="author">{document.author}</p>}
          {drawn}
          {missing && <p class="missing">{missing}</p>}
        </article>
      </main>
    </div>
  );
}
