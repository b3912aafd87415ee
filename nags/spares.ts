import { attributeOf, textOf } from '../reading/dom';

/** Where the reader writes: what stands in an empty field. */
const answer =
  /评论|評論|留言|回[复覆復]|说点什么|comment|repl(?:y|ies)|comentari|comentário|kommentar|コメント|댓글|bình luận|комментар/i;

const takesComments = (element: Element): boolean =>
  [...element.querySelectorAll('[placeholder]')].some((field) => answer.test(attributeOf(field, 'placeholder')));

const wordsOf = (element: Element): string => (textOf(element) ?? '').trim();

/** The head of a viewer begins with the name of what it shows. */
const isHeadOf = (element: Element): boolean =>
  element.matches('header') && wordsOf(element).startsWith(document.title.slice(0, 4));

/** Without a class, as writers of texts make them; shorter paragraphs (characters) are no prose. */
const plain = ':is(p,ul,ol,h2,h3,h4):not([class])';
const PROSE = 20;

/** A sentence, list or heading between the paragraphs of a text, set as they are: reading keeps it, too. */
function isAmongText(element: Element): boolean {
  const box = element.closest('ul,ol') ?? element;
  if (!box.matches(plain) || box.querySelector('a,button,input')) return false;
  if (box.matches('p') && !/[.。]["”’」)）]?$/.test(wordsOf(box))) return false;
  const beside = [...(box.parentElement?.children ?? [])];
  const at = beside.indexOf(box);
  const isProse = (one: Element) => one.matches('p:not([class])') && wordsOf(one).length >= PROSE;
  return beside.slice(0, at).some(isProse) && beside.slice(at + 1).some(isProse);
}

/** What is the page's own, whatever it says. */
export const spares = (element: Element): boolean =>
  takesComments(element) || isHeadOf(element) || isAmongText(element);
