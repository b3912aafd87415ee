import { useEffect, useRef, useState } from 'preact/hooks';
import { act, type Hands } from '../deliver/act';
import type { Written } from '../deliver/write';
import type { MessageKey } from '../i18n/messages';
import { say, sayMessage } from '../i18n/say';
import type { Action, Settings } from '../settings/types';
import { Icon } from './Icon';

const labels: Record<Action, MessageKey> = {
  'copy-text': 'copyText',
  'copy-markdown': 'copyMarkdown',
  'copy-rich': 'copyRich',
  'save-markdown': 'saveMarkdown',
  'save-text': 'saveText',
  obsidian: 'sendObsidian',
};
const shown: Action[] = ['copy-text', 'copy-markdown', 'save-markdown'];
const further: Action[] = ['copy-rich', 'save-text', 'obsidian'];

interface Props {
  written: Written;
  settings: Settings;
  hands: Hands;
  /** Remembers the choice; throws when it could not be stored. */
  remember: (action: Action) => Promise<void>;
  /** Done without waiting for a click; the panel closes by itself then. */
  atOnce?: Action | undefined;
}

/** How long (ms) the panel says that it is done before it closes by itself. */
const SAID = 1200;

/** The actions; the one chosen last has the focus, so that Enter does it. Each says that it is done, or why not. */
export function Actions({ written, settings, hands, remember, atOnce }: Props) {
  const [told, setTold] = useState<{ words: string; bad?: boolean } | null>(null);
  const [usual, setUsual] = useState(settings.lastAction);
  const main = useRef<HTMLButtonElement>(null);
  const more = useRef<HTMLDetailsElement>(null);
  // In a small window the verdict above stays in sight.
  useEffect(() => main.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && event.target === document.body) main.current?.click();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  const run = async (action: Action): Promise<boolean> => {
    closeMenu(more.current);
    let done: string;
    try {
      done = sayMessage(await act(action, written, settings, hands));
    } catch (error) {
      console.warn('Unnag:', error);
      setTold({ words: say(action.startsWith('save') ? 'saveRefused' : 'copyRefused'), bad: true });
      return false;
    }
    setUsual(action);
    // Told once it is stored: whoever has read it may close the panel at once.
    const unstored = await remember(action).catch((error) => {
      console.warn('Unnag:', error);
      return ` ${say('settingsNotSaved')}`;
    });
    setTold({ words: `${done}${unstored ?? ''}` });
    return true;
  };
  useEffect(() => {
    if (atOnce) void run(atOnce).then((done) => done && setTimeout(() => window.close(), SAID));
  }, []);
  const button = (action: Action) => (
    <button
      type="button"
      key={action}
      data-action={action}
      class={action === usual ? 'action usual' : 'action'}
      ref={action === settings.lastAction ? main : undefined}
      // Heard with the focus, which stands here first: what is missing, before it is copied.
      aria-describedby={action === settings.lastAction ? 'headline' : undefined}
      onClick={() => void run(action)}
    >
      {say(labels[action])}
    </button>
  );
  // Where the buttons stand does not change while the panel is open.
  const inRow = further.includes(settings.lastAction) ? [settings.lastAction, ...shown.slice(0, 2)] : shown;
  return (
    <section class="actions" aria-label={say('actions')}>
      <p class={told?.bad ? 'told bad' : 'told'} role="status">
        {told && <Icon name={told.bad ? 'warn' : 'check'} />}
        {told?.words}
      </p>
      <div class="action-row">
        {inRow.map(button)}
        <details class="more" ref={more} onKeyDown={(event) => closeOnEscape(event, more.current)}>
          <summary aria-label={say('moreActions')} title={say('moreActions')}>
            <Icon name="more" />
          </summary>
          <div class="menu">{[...shown, ...further].filter((action) => !inRow.includes(action)).map(button)}</div>
        </details>
      </div>
    </section>
  );
}

/** Closes an open list, and gives the keyboard back to its button. @returns whether it was open. */
function closeMenu(details: HTMLDetailsElement | null): boolean {
  if (!details?.open) return false;
  details.open = false;
  details.querySelector('summary')?.focus();
  return true;
}

/** Escape closes an open list first, the panel after that. */
export function closeOnEscape(event: KeyboardEvent, details: HTMLDetailsElement | null) {
  if (event.key !== 'Escape' || !closeMenu(details)) return;
  event.stopPropagation();
  event.preventDefault();
}
