const HAN_DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const HAN_UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** The value of a Chinese number below ten thousand, written with units (二十三) or digit by digit (二〇二三); NaN if it is none. */
function parseHanNumber(text: string): number {
  if (!/[十百千]/.test(text)) {
    const digits = [...text].map((char) => HAN_DIGITS[char]);
    return digits.includes(undefined) || digits.length === 0 ? Number.NaN : Number(digits.join(''));
  }
  let total = 0;
  let digit = -1;
  for (const char of text) {
    const unit = HAN_UNITS[char];
    if (unit !== undefined) {
      total += (digit <= 0 ? 1 : digit) * unit;
      digit = -1;
    } else {
      const value = HAN_DIGITS[char];
      if (value === undefined) return Number.NaN;
      digit = value;
    }
  }
  return total + Math.max(digit, 0);
}

/** The value of a lower-case Roman number below 400; NaN if it is none. */
function parseRomanNumber(text: string): number {
  let total = 0;
  let before = 0;
  for (const char of [...text.toLowerCase()].reverse()) {
    const value = ROMAN[char];
    if (value === undefined) return Number.NaN;
    total += value < before ? -value : value;
    before = Math.max(before, value);
  }
  return total || Number.NaN;
}

/** The value of a number in any of the scripts of numbering: 12, １２, 十二, ⑫, xii, b. NaN if it is none. */
export function parseNumber(text: string): number {
  const plain = text.normalize('NFKC');
  if (/^\d+$/.test(plain)) return Number(plain);
  if (/^[a-zA-Z]$/.test(plain)) return plain.toLowerCase().charCodeAt(0) - 96;
  if (/^[ivxlc]+$/i.test(plain)) return parseRomanNumber(plain);
  return parseHanNumber(plain);
}
