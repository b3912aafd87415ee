import { attributeOf } from '../dom';

/** Attributes in which viewers number their pages, the surest first. */
export const NUMBERED = [
  'data-page-number',
  'data-page-no',
  'data-page',
  'data-page-index',
  'data-pagenum',
  'data-index',
  'data-id',
  'data-n',
  'aria-posinset',
  'id',
  'aria-label',
];

const lastNumber = (value: string, hex: boolean): number => {
  const text = hex ? /([\da-f]+)$/i.exec(value)?.[1] : /(\d+)(?!.*\d)/.exec(value)?.[1];
  return text ? Number.parseInt(text, hex ? 16 : 10) : Number.NaN;
};

const increases = (numbers: number[]): boolean =>
  numbers.every(
    (number, i) => Number.isFinite(number) && number < 100_000 && (i === 0 || number > (numbers[i - 1] ?? 0)),
  );

/** Page numbers of the boxes, in order: by an attribute that counts, else by their order. */
export function numberPages(boxes: Element[]): number[] {
  const order = boxes.map((_, i) => i + 1);
  if (boxes.length < 2 && attributeOf(boxes[0] as Element, 'data-page-number') === '') return order;
  for (const name of NUMBERED) {
    const values = boxes.map((box) => attributeOf(box, name));
    if (values.some((value) => value === '')) continue;
    // pdf2htmlEX counts pages in hexadecimal (data-page-no="a").
    const hex =
      name.startsWith('data-page') &&
      values.every((value) => /^[\da-f]+$/i.test(value)) &&
      values.some((value) => /[a-f]/i.test(value));
    const numbers = values.map((value) => lastNumber(value, hex));
    if (!increases(numbers)) continue;
    const first = numbers[0] ?? 1;
    const last = numbers.at(-1) ?? 1;
    // Ids that jump are record ids, not page numbers.
    if (last - first > 3 * boxes.length + 50) continue;
    if (first === 0) return numbers.map((number) => number + 1);
    return numbers;
  }
  return order;
}

const PAGE_NAME = /(?:^|[^a-z])(?:page|pages|pf|sheet|slide|leaf)(?:[^a-z]|$)/i;

/** Whether the id, a class or a data attribute of an element says that it is a page. */
export const isCalledPage = (element: Element): boolean =>
  [...element.attributes].some(
    ({ name, value }) =>
      (name === 'id' || name === 'class' || name.startsWith('data-')) &&
      PAGE_NAME.test(`${name} ${value}`.replace(/([a-z])([A-Z])/g, '$1-$2')),
  );
