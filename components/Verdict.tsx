import type { MessageKey } from '../i18n/messages';
import { say, sayMessage, sayNumber } from '../i18n/say';
import type { Removal } from '../reading/types';
import { Icon } from './Icon';
import { gapMessages, headline, type Judged, nameOfRemoval } from './verdict-messages';

/** More than these of one reason are counted, not listed. */
const MAX_LISTED = 40;

/** More gaps than these do not fit into the verdict's box. */
const MAX_AT_ONCE = 2;

/** What is shown and what is missing, and what was left out and why. */
export function Verdict({ document }: { document: Judged }) {
  const { complete, gaps } = document;
  const sentences = gapMessages(gaps).map(sayMessage);
  return (
    <section
      class={`verdict ${complete ? 'complete' : 'incomplete'}`}
      aria-label={say('verdictLabel')}
      // It changes when pages were collected.
      aria-live="polite"
      // Many gaps scroll by themselves; the keyboard must reach them.
      tabIndex={sentences.length > MAX_AT_ONCE ? 0 : undefined}
    >
      <Icon name={complete ? 'check' : 'warn'} />
      <div>
        <p class="headline" id="headline">
          {sayMessage(headline(document))}
        </p>
        {sentences.length > 0 && (
          <ul>
            {[...new Set(sentences)].map((sentence) => (
              <li dir="auto">{sentence}</li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

const byName = (removed: Removal[]): [MessageKey, Removal[]][] => {
  const groups = new Map<MessageKey, Removal[]>();
  for (const removal of removed) {
    const name = nameOfRemoval(removal);
    groups.set(name, [...(groups.get(name) ?? []), removal]);
  }
  return [...groups];
};

/** What was left out, and the way to have it all the same. */
export function Removed({ removed, takeAll }: { removed: Removal[]; takeAll: () => void }) {
  if (removed.length === 0) return <p class="removed none">{say('removedNone')}</p>;
  const count: MessageKey = removed.length === 1 ? 'removedCountOne' : 'removedCount';
  return (
    <details class="removed">
      <summary>{say(count, sayNumber(removed.length))}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1). */}
      <section class="removed-list" tabIndex={0} aria-label={say(count, sayNumber(removed.length))}>
        {byName(removed).map(([name, group]) => (
          <div>
            <p class="reason">
              {say(name)} <span class="number">{sayNumber(group.length)}</span>
            </p>
            <ul>
              {group.slice(0, MAX_LISTED).map(({ text }) => (
                <li dir="auto">{text}</li>
              ))}
              {group.length > MAX_LISTED && <li>…</li>}
            </ul>
          </div>
        ))}
      </section>
      <button type="button" class="quiet" data-action="everything" onClick={takeAll}>
        {say('takeEverything')}
      </button>
    </details>
  );
}
