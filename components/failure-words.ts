import type { MessageKey } from '../i18n/messages';
import { say } from '../i18n/say';
import type { FailureCode } from '../tab/failure';

/** For each failure: what is the matter, and what can be done. */
export const failureKeys: Record<FailureCode, [what: MessageKey, todo: MessageKey]> = {
  'browser-page': ['failBrowserPage', 'failBrowserPageDo'],
  'store-page': ['failStorePage', 'failStorePageDo'],
  'pdf-viewer': ['failPdfViewer', 'failPdfViewerDo'],
  'file-access': ['failFileAccess', 'failFileAccessDo'],
  'no-text': ['failNoText', 'failNoTextDo'],
  'no-selection': ['failNoSelection', 'failNoSelectionDo'],
  'page-left': ['failPageLeft', 'failPageLeftDo'],
  refused: ['failRefused', 'failRefusedDo'],
  'not-answering': ['failNotAnswering', 'failNotAnsweringDo'],
  'read-failed': ['failReadFailed', 'failReadFailedDo'],
  updated: ['failUpdated', 'failUpdatedDo'],
};

export const failureWords = (code: FailureCode): string => failureKeys[code].map((key) => say(key)).join(' ');
