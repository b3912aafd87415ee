import { textOf } from '../reading/dom';

/** Characters of text below an element, seen or not, white space not counted. */
export const lengthOf = (element: Element): number => (textOf(element) ?? '').replace(/\s+/g, '').length;
