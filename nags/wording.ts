import { makeLexicon } from './lexicon';
import { moreWords } from './more-words';
import { nagPatterns } from './patterns';
import { makeVocabulary, smallWords } from './vocabulary';

export type { Lexicon, NagKind } from './lexicon';
export { nagPatterns };

/** The full wording test: every pattern, every language. What each function says stands at `Lexicon`. */
export const wording = makeLexicon(nagPatterns, makeVocabulary(smallWords, moreWords));
export const { nagKind, nagHint, isFiller } = wording;
