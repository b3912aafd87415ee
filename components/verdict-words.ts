import { sayMessage } from '../i18n/say';
import { type Judged, verdictMessages } from './verdict-messages';

/** What is missing of a document, in the user's language; '': nothing. */
export const verdictWords = (document: Judged): string =>
  [...new Set(verdictMessages(document).map(sayMessage))].join(' ');
