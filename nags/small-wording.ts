import { compile, makeLexicon } from './lexicon';
import { smallSources } from './small-patterns';
import { makeVocabulary, smallWords } from './vocabulary';

/** The wording test of the resident script: what Chinese and English hosts say most. */
export const smallWording = makeLexicon(compile(smallSources), makeVocabulary(smallWords));
