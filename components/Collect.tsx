import type { Progress } from '../collecting/types';
import { say, sayNumber } from '../i18n/say';

interface Props {
  /** True when scrolling would bring more of the document. */
  collectable: boolean;
  /** True when the document goes on at other addresses. */
  goesOn: boolean;
  /** While a collection runs; else null. */
  progress: Progress | null;
  /** Why the last collection failed; else null. */
  failed: string | null;
  start: (how: 'scroll' | 'follow') => void;
  stop: (done: number) => void;
}

const secondsLeft = (ms: number): string => {
  const seconds = Math.max(1, Math.round(ms / 1000));
  return seconds < 100
    ? say('secondsLeft', sayNumber(seconds))
    : say('minutesLeft', sayNumber(Math.round(seconds / 60)));
};

function words({ done, total, left, waitingFor, resting }: Progress): string {
  const parts = [
    total ? say('collectedOf', sayNumber(done), sayNumber(total)) : say('collectedSoFar', sayNumber(done)),
  ];
  if (resting) parts.push(say('collectResting'));
  else if (waitingFor)
    parts.push(say('collectWaiting', sayNumber(waitingFor.page), sayNumber(waitingFor.bound / 1000)));
  else if (left !== null) parts.push(secondsLeft(left));
  return parts.join(' · ');
}

/** Offers to bring the pages that show only on scrolling, and shows how that goes. */
export function Collect({ collectable, goesOn, progress, failed, start, stop }: Props) {
  if (progress) {
    const said = words(progress);
    return (
      <div class="collecting">
        <progress
          max={progress.total ?? undefined}
          value={progress.total ? progress.done : undefined}
          aria-label={said}
        />
        <div class="collecting-line">
          <span role="status">{said}</span>
          <button type="button" class="action" data-action="stop" onClick={() => stop(progress.done)}>
            {say('stop')}
          </button>
        </div>
      </div>
    );
  }
  return (
    <>
      {failed !== null && (
        <p class="note" role="status">
          {say(failed === 'page-left' ? 'collectPageLeft' : failed === 'frame' ? 'readFrameFailed' : 'collectFailed')}
        </p>
      )}
      {collectable && (
        <button type="button" class="action collect" data-action="collect" onClick={() => start('scroll')}>
          {say('collect')}
        </button>
      )}
      {goesOn && (
        <button type="button" class="action collect" data-action="follow" onClick={() => start('follow')}>
          {say('follow')}
        </button>
      )}
    </>
  );
}
