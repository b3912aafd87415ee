import { normalise } from './normalise';
import { nagPatterns } from './patterns';

/** Alone on a control; a sentence may say it, too, so that no pattern of nags has it. */
const GO_ON = /^(?:点击|同意并|立即)?继续(?:免费)?(?:阅读|预览|浏览|查看)[\s.…>»↓▼!]*$/;

/** Whether words are those of a control that shows more of the page for free ("load more", "展开全文"), or of its state. */
export const showsMore = (words: string): boolean => {
  const plain = normalise(words);
  return GO_ON.test(plain) || (nagPatterns.get('expand')?.test(plain) ?? false);
};
