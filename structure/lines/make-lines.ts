import type { Line, LoadedPage, Run } from './types';

/** Lines and pages for tests: ten px letters unless told otherwise, widths by the letters. */
export const makeRun = (text: string, x: number, y: number, more: Partial<Run> = {}): Run => {
  const size = more.size ?? 10;
  const wide = [...text].filter((char) => char > '\u2e80').length;
  const width = (wide + (text.length - wide) * 0.5) * size;
  return { text, x, y, width, height: size, size, bold: false, ...more };
};

export const makeLine = (text: string, x: number, y: number, more: Partial<Line> = {}): Line => {
  const { width, height, size } = makeRun(text, x, y, more.size === undefined ? {} : { size: more.size });
  return { text, x, y, width, height, size, baseline: y + 0.8 * size, bold: false, ...more };
};

export const makePage = (number: number, lines: Line[]): LoadedPage => ({ number, width: 600, height: 800, lines });
