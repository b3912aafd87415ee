import { say } from '../i18n/say';
import type { FailureCode } from '../tab/failure';
import { failureKeys } from './failure-words';
import { Icon } from './Icon';

/** Trying again by itself cannot help there. */
const final: FailureCode[] = ['browser-page', 'store-page', 'pdf-viewer', 'updated'];
/** The browser's words help to report these. */
const told: FailureCode[] = ['refused', 'read-failed'];

/** Why the page could not be read, and what can be done. */
export function Failure({ code, message, retry }: { code: FailureCode; message: string; retry: () => void }) {
  const [what, todo] = failureKeys[code];
  return (
    <div class="failure" role="alert" data-failure={code}>
      <Icon name="info" />
      <h1>{say(what)}</h1>
      <p>{say(todo)}</p>
      <p class="soft">{say('failNothingDone')}</p>
      {told.includes(code) && (
        <details>
          <summary>{say('failDetail')}</summary>
          <code>{message}</code>
        </details>
      )}
      {!final.includes(code) && (
        <button type="button" class="action" onClick={retry}>
          {say('tryAgain')}
        </button>
      )}
    </div>
  );
}
