import { useEffect, useState } from 'preact/hooks';
import type { MessageKey } from '../i18n/messages';
import { say, sayNumber } from '../i18n/say';

export interface NagStatus {
  /** Nags are hidden now. */
  on: boolean;
  /** How many things are hidden. */
  hidden: number;
}

/** Hiding nags on the page. Both give null when nothing answers there, though something is at work. */
export interface NagControl {
  /** Starts hiding where the settings want it, and tells how it stands. */
  status: () => Promise<NagStatus | null>;
  switchTo: (on: boolean) => Promise<NagStatus | null>;
  /** How it stands now; changes nothing. Undefined: nothing of ours is there, as the page is another one by now. */
  look: () => Promise<NagStatus | null | undefined>;
  /** Whether the resident script runs at this address by itself, because its host is listed. */
  listed: (url: string) => boolean;
  /** Asks the browser for leave to clean this site always; within the user's click. False: refused. */
  always: (site: string) => Promise<boolean>;
}

/** Hiding goes on after it was begun: the count is asked for again after so many ms. */
const AGAIN = [300, 1500];

/** Shows the page as the host made it, and back. */
export function NagSwitch({ control, site, cleaned }: { control: NagControl; site: string; cleaned: boolean }) {
  const [always, setAlways] = useState(cleaned);
  const [status, setStatus] = useState<NagStatus | null>(null);
  const [silent, setSilent] = useState(false);
  const [refused, setRefused] = useState(false);
  const take = (answer: Promise<NagStatus | null | undefined>) =>
    answer.then(
      (next) => {
        if (next) setStatus(next);
        else if (next === null) setSilent(true);
      },
      (error) => {
        console.warn('Unnag:', error);
        setSilent(true);
      },
    );
  const takeAndWatch = async (answer: Promise<NagStatus | null>) => {
    await take(answer);
    for (const wait of AGAIN) setTimeout(() => void take(control.look()), wait);
  };
  useEffect(() => {
    void takeAndWatch(control.status());
  }, []);
  if (silent && !status) return null;
  const hidden = status?.hidden ?? 0;
  const count: MessageKey = hidden === 0 ? 'nagsNone' : 'nagsHidden';
  return (
    <>
      <label class="switch">
        <span>{say('nagsSwitch')}</span>
        <small role="status">
          {silent ? say('nagsNoAnswer') : status && (status.on ? say(count, sayNumber(hidden)) : say('nagsShown'))}
        </small>
        <input
          type="checkbox"
          role="switch"
          data-action="nags"
          checked={status?.on ?? false}
          aria-checked={status?.on ?? false}
          disabled={!status}
          onChange={(event) => void takeAndWatch(control.switchTo(event.currentTarget.checked))}
        />
      </label>
      {status?.on && hidden > 0 && !always && site.includes('.') && (
        <button
          type="button"
          class="quiet always"
          data-action="always"
          onClick={() =>
            void control.always(site).then((given) => {
              setAlways(given);
              setRefused(!given);
            })
          }
        >
          {say('nagsAlways', site)}
        </button>
      )}
      <p class="note" role="status">
        {refused && !always && say('leaveRefused')}
      </p>
    </>
  );
}
