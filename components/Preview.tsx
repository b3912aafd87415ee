import type { RootContent } from 'mdast';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { say } from '../i18n/say';
import { wordsOf } from '../markdown/words-of';
import { closeOnEscape } from './Actions';
import { Icon } from './Icon';
import { headingLevels } from './levels';
import { renderNode } from './Nodes';
import { cutBlock, endOfWindow, sliceWhole } from './preview-window';

/** The Markdown source is shown up to here. */
const MAX_SOURCE = 60_000;

interface Props {
  content: RootContent[];
  lang: string;
  /** Made when it is asked for: it can be long. */
  markdown: () => string;
}

/** The document as it will be copied: rendered, or as Markdown source; with an outline that goes to its headings. */
export function Preview({ content, lang, markdown }: Props) {
  const [view, setView] = useState<'preview' | 'markdown'>('preview');
  const [start, setStart] = useState(0);
  const [target, setTarget] = useState<number | null>(null);
  const box = useRef<HTMLElement>(null);
  const outline = useRef<HTMLDetailsElement>(null);
  const levels = useMemo(() => headingLevels(content), [content]);
  const headings = useMemo(
    () =>
      content.flatMap((node, index) =>
        node.type === 'heading' ? [{ index, level: levels(node) ?? 2, words: wordsOf(node, false).trim() }] : [],
      ),
    [content, levels],
  );
  const end = useMemo(() => endOfWindow(content, start), [content, start]);

  useEffect(() => {
    if (target === null) return;
    const heading = box.current?.querySelector<HTMLElement>(`#block-${target}`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
    setTarget(null);
  }, [target]);

  const goTo = (index: number) => {
    if (outline.current) outline.current.open = false;
    setView('preview');
    if (index < start || index >= end) setStart(index);
    setTarget(index);
  };
  const move = (to: number) => {
    setStart(to);
    box.current?.scrollTo(0, 0);
  };

  return (
    <div class="preview">
      <div class="preview-bar">
        <fieldset class="segmented">
          <legend class="hidden">{say('viewAs')}</legend>
          {(['preview', 'markdown'] as const).map((name) => (
            <label>
              <input type="radio" name="view" checked={view === name} onChange={() => setView(name)} />
              <span>{say(name === 'preview' ? 'viewPreview' : 'viewMarkdown')}</span>
            </label>
          ))}
        </fieldset>
        {headings.length > 1 && (
          <details class="outline" ref={outline} onKeyDown={(event) => closeOnEscape(event, outline.current)}>
            <summary>
              <Icon name="outline" />
              {say('outline')}
            </summary>
            <nav aria-label={say('outline')}>
              {headings.map(({ index, level, words }) => (
                <button type="button" class={`level-${level}`} dir="auto" title={words} onClick={() => goTo(index)}>
                  {words.slice(0, 120)}
                </button>
              ))}
            </nav>
          </details>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1). */}
      <section class="sheet" ref={box} tabIndex={0} aria-label={say('previewLabel')} lang={lang || undefined}>
        {view === 'markdown' ? (
          <Source markdown={markdown} />
        ) : (
          <>
            {start > 0 && (
              <div class="preview-end">
                <button type="button" class="quiet" onClick={() => move(0)}>
                  {say('previewStart')}
                </button>
              </div>
            )}
            {content
              .slice(start, end)
              .map((node, index) =>
                renderNode(cutBlock(node), { depth: 0, level: levels, id: `block-${start + index}` }),
              )}
            {end < content.length && (
              <div class="preview-end">
                <p>{say('previewMore')}</p>
                <button type="button" class="quiet" onClick={() => move(end)}>
                  {say('previewNext')}
                </button>
              </div>
            )}
          </>
        )}
      </section>
    </div>
  );
}

function Source({ markdown }: { markdown: () => string }) {
  const source = useMemo(markdown, [markdown]);
  return (
    <>
      <pre class="source" dir="auto">
        {sliceWhole(source, MAX_SOURCE)}
      </pre>
      {source.length > MAX_SOURCE && <p class="preview-end">{say('previewMore')}</p>}
    </>
  );
}
