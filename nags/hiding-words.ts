import { showsMore } from './free-controls';
import type { Lexicon } from './lexicon';
import { wording } from './wording';

/**
 * The wordings by which boxes of a page are hidden. A control that shows more of the page for free ("load more", "展开全文")
 * is no part of its text, but the reader needs it: it is hidden only with a nag, or where the host file names it.
 */
export const hidingWords: Lexicon = {
  ...wording,
  nagKind: (text) => (showsMore(text) ? null : wording.nagKind(text)),
  nagHint: (text) => (showsMore(text) ? null : wording.nagHint(text)),
  isFiller: (text) => showsMore(text) || wording.isFiller(text),
};
