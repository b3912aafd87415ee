const HAN = '零一二三四五六七八九';
const ROMAN: [number, string][] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** 十二, 二十, 一百零五: as Chromium and Firefox write `cjk-ideographic` below a thousand. */
function han(value: number): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  let text = hundreds > 0 ? `${HAN[hundreds]}百` : '';
  if (tens > 0) text += `${tens === 1 && hundreds === 0 ? '' : HAN[tens]}十`;
  else if (hundreds > 0 && ones > 0) text += '零';
  return ones > 0 || text === '' ? text + HAN[ones] : text;
}

function roman(value: number): string {
  let left = value;
  let text = '';
  for (const [worth, sign] of ROMAN) for (; left >= worth; left -= worth) text += sign;
  return text;
}

function letters(value: number): string {
  let text = '';
  for (let left = value; left > 0; left = Math.floor((left - 1) / 26))
    text = String.fromCharCode(97 + ((left - 1) % 26)) + text;
  return text;
}

/** A counter's value in a style (CSS Counter Styles 3 §6, §7); null: a style or a value that is not known here. */
export function formatCounter(value: number, style: string): string | null {
  if (style === 'decimal') return String(value);
  if (value < 1 || value > 399) return null;
  switch (style) {
    case 'decimal-leading-zero':
      return String(value).padStart(2, '0');
    case 'lower-alpha':
    case 'lower-latin':
      return letters(value);
    case 'upper-alpha':
    case 'upper-latin':
      return letters(value).toUpperCase();
    case 'lower-roman':
      return roman(value);
    case 'upper-roman':
      return roman(value).toUpperCase();
    case 'cjk-ideographic':
    case 'simp-chinese-informal':
    case 'trad-chinese-informal':
      return han(value);
    case 'cjk-decimal':
      return [...String(value)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');
    default:
      return null;
  }
}

/** `a 1 b -2` as the computed style of `counter-reset`, `-set` and `-increment` has it. */
export function readPairs(value: string): [name: string, by: number][] {
  if (!value || value === 'none') return [];
  const words = value.split(/\s+/);
  const pairs: [string, number][] = [];
  for (let i = 0; i < words.length; i += 2) pairs.push([words[i] ?? '', Number(words[i + 1])]);
  return pairs.filter(([name, by]) => name !== '' && Number.isFinite(by));
}

/** The counters in scope while a tree is walked in order (CSS Lists 3 §4.4). `owner`: any object that stands for the parent. */
export class Counters {
  private readonly all = new Map<string, { value: number; owner: object }[]>();

  reset(name: string, value: number, owner: object): void {
    const stack = this.all.get(name) ?? [];
    const top = stack.at(-1);
    if (top && top.owner === owner) top.value = value;
    else stack.push({ value, owner });
    this.all.set(name, stack);
  }

  increment(name: string, by: number, owner: object): void {
    const top = this.all.get(name)?.at(-1);
    if (top) top.value += by;
    else this.reset(name, by, owner);
  }

  /** The children of `owner` are behind us: their counters end. */
  leave(owner: object): void {
    for (const stack of this.all.values()) while (stack.at(-1)?.owner === owner) stack.pop();
  }

  valuesOf(name: string): number[] {
    return this.all.get(name)?.map(({ value }) => value) ?? [];
  }
}

const TOKEN =
  /"((?:\\.|[^"\\])*)"|counter\(\s*([^\s,()]+)\s*(?:,\s*([^\s,()]+)\s*)?\)|counters\(\s*([^\s,()]+)\s*,\s*"((?:\\.|[^"\\])*)"\s*(?:,\s*([^\s,()]+)\s*)?\)/g;
const readEscapes = (text: string): string =>
  text.replace(/\\(?:([\da-f]{1,6}) ?|(.))/gi, (_, hex, char) =>
    hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : char,
  );

/** The words of a computed `content` (CSS Generated Content 3 §1); null: there are none, or they cannot be told. */
export function readContent(content: string, counters: Counters): string | null {
  if (!content || content === 'none' || content === 'normal' || /\b(?:url|attr|image|element)\(/.test(content))
    return null;
  let text = '';
  for (const [, string, name, style, nested, glue, nestedStyle] of content.matchAll(TOKEN)) {
    if (string !== undefined) text += readEscapes(string);
    else if (name !== undefined) {
      const shown = formatCounter(counters.valuesOf(name).at(-1) ?? 0, style ?? 'decimal');
      if (shown === null) return null;
      text += shown;
    } else if (nested !== undefined) {
      const shown = counters.valuesOf(nested).map((value) => formatCounter(value, nestedStyle ?? 'decimal'));
      if (shown.includes(null)) return null;
      text += shown.join(readEscapes(glue ?? ''));
    }
  }
  return text || null;
}
