import type { Lexicon } from './lexicon';
import { normalise } from './normalise';
import { nagPatterns } from './patterns';
import { wording } from './wording';

/** Alone on a control; a sentence may say it, too, so that no pattern of nags has it. */
const GO_ON = /^(?:点击|同意并|立即)?继续(?:免费)?(?:阅读|预览|浏览|查看)[\s.…>»↓▼!]*$/;

const showsMore = (text: string): boolean => {
  const plain = normalise(text);
  return GO_ON.test(plain) || (nagPatterns.get('expand')?.test(plain) ?? false);
};

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
