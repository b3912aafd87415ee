import type { MessageKey } from '../i18n/messages';
import { say } from '../i18n/say';
import type { FailureCode } from '../tab/failure';
import { Icon } from './Icon';

const keys: Record<FailureCode, [what: MessageKey, todo: MessageKey]> = {
  'browser-page': ['failBrowserPage', 'failBrowserPageDo'],
  'store-page': ['failStorePage', 'failStorePageDo'],
  'pdf-viewer': ['failPdfViewer', 'failPdfViewerDo'],
  'file-access': ['failFileAccess', 'failFileAccessDo'],
  'no-text': ['failNoText', 'failNoTextDo'],
  'page-left': ['failPageLeft', 'failPageLeftDo'],
  refused: ['failRefused', 'failRefusedDo'],
  'not-answering': ['failNotAnswering', 'failNotAnsweringDo'],
  'read-failed': ['failReadFailed', 'failReadFailedDo'],
  updated: ['failUpdated', 'failUpdatedDo'],
};
/** Trying again by itself cannot help there. */
const final: FailureCode[] = ['browser-page', 'store-page', 'pdf-viewer', 'updated'];
/** The browser's words help to report these. */
const told: FailureCode[] = ['refused', 'read-failed'];

export const failureWords = (code: FailureCode): string => say(keys[code][0]);

/** Why the page could not be read, and what can be done. */
export function Failure({ code, message, retry }: { code: FailureCode; message: string; retry: () => void }) {
  const [what, todo] = keys[code];
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
