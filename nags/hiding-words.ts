import { showsMore } from './free-controls';
import type { Lexicon } from './lexicon';
import { wording } from './wording';

/** Words that may ask for anything ("Register", "Read next", "立即领取"): the page's own controls say them, too. */
const isVague = (text: string): boolean => wording.nagHint(text) === 'expand' && wording.nagKind(text) === null;

/**
 * The wordings by which boxes of a page are hidden. A control that shows more of the page for free ("load more", "展开全文")
 * is no part of its text, but the reader needs it: it is hidden only with a nag. So are controls of a word or two that
 * tell nothing.
 */
export const hidingWords: Lexicon = {
  ...wording,
  nagKind: (text) => (showsMore(text) ? null : wording.nagKind(text)),
  nagHint: (text) => (showsMore(text) || isVague(text) ? null : wording.nagHint(text)),
  isFiller: (text) => showsMore(text) || isVague(text) || wording.isFiller(text),
};
