import { attributeOf, textOf } from '../reading/dom';

/** Where the reader writes: what stands in an empty field. */
const answer = /[评評][论論]|留言|回[复覆復]|[ck]omm?ent|コメント|댓글|bình luận|комментар/i;

const takesComments = (element: Element): boolean =>
  [...element.querySelectorAll('[placeholder]')].some((field) => answer.test(attributeOf(field, 'placeholder')));

/** Contents of the page: so many links lead to its parts. */
const LEAST_WAYS = 3;
const isContents = (element: Element): boolean =>
  (element.closest('ul,ol,nav') ?? element).querySelectorAll('a[href^="#"]:not([href="#"])').length >= LEAST_WAYS;

const wordsOf = (element: Element): string => (textOf(element) ?? '').trim();

/** The head of a viewer begins with the name of what it shows. */
const isHeadOf = (element: Element): boolean =>
  element.matches('header') && wordsOf(element).startsWith(document.title.slice(0, 4));

/** Between paragraphs without a class, and without one itself: as writers of texts make them. */
const among = 'p:not([class])~:is(p,ul,ol,h2,h3):not([class]):has(~p:not([class]))';

/** A sentence, list or heading of a text, set as that is: reading keeps it, too. */
function isAmongText(element: Element): boolean {
  const box = element.closest('ul,ol') ?? element;
  if (!box.matches(among) || box.querySelector('a,button,input')) return false;
  return !box.matches('p') || /[.。]\W?$/.test(wordsOf(box));
}

/** What is the page's own, whatever it says. */
export const spares = (element: Element): boolean =>
  isContents(element) || takesComments(element) || isHeadOf(element) || isAmongText(element);
