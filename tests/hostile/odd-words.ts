import type { Random } from './random';

const zh =
  '水面平稳时测量流速应当在断面上布设足够的测线记录员核对读数后签名存档并在次日公布结果如有疑问可以重新测定但不得修改原始记录读者在馆内阅览时请保持安静离开前把书放回原处管理员每天下午清点一次'.split(
    '',
  );
const en =
  'the river keeps its level when rain falls slowly and every reader may check the numbers that were written down before noon while nobody changes a line of them'.split(
    ' ',
  );
const rtl = 'النهر يحفظ مستواه عندما يهطل المطر ببطء הנהר שומר על מפלסו כאשר הגשם יורד לאט'.split(' ');

/** Signs that break careless code; each stands in a text of HTML as it is written here. */
const strange = [
  '\u200b',
  '\u00ad',
  '\u2028',
  '\u2029',
  '\u0085',
  '\u202e',
  '\u202c',
  '\u2066',
  '\u2069',
  'e\u0301',
  'a\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308',
  '\u0e01\u0e33',
  '\ud83d\udc69\u200d\ud83d\udc67',
  '\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f',
  '葛\udb40\udd00',
  '\ufeff',
  '\u3000',
  '\u00a0',
  '\u2009',
  '𠮷',
  '\ufdfd',
  '&lt;b&gt;',
  '&amp;amp;',
  '&lt;/article&gt;',
  '*',
  '_',
  '`',
  '|',
  '1. ',
  '# ',
  '$x$',
  '[a](b)',
  '~~',
  '---',
  '&#xD;',
] as const;

/** Signs that no parser of HTML lets through: put in by a script. */
const unparsed = ['\u0000', '\u000b', '\u001c', '\u001f', '\u007f', '\ud800', '\udfff', '\ufffe'] as const;

export const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
/** What a parser of HTML makes of such words. */
export const unescapeHtml = (html: string) =>
  html.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&').replace(/&#xD;/g, '\r');

/** One sentence that begins with its mark, as HTML. */
export function makeSentence(random: Random, mark: string): string {
  const kind = random.next();
  const chinese = kind < 0.55;
  const words = kind < 0.92 ? en : rtl;
  const html: string[] = [];
  const length = 12 + random.int(50);
  for (let i = 0; i < length; i++) {
    html.push(chinese ? (zh[random.int(zh.length)] ?? '水') : `${words[random.int(words.length)] ?? 'the'} `);
    if (random.chance(0.02)) html.push(random.pick(strange));
  }
  return `${mark} ${html.join('')}${chinese ? '。' : '.'}`;
}

/** The same with signs that only a script can put there. */
export const withUnparsed = (random: Random, sentence: string): string =>
  [...sentence]
    .map((sign, i, all) => {
      // Not beside a joiner, which would then join nothing.
      const joined = sign === '\u200d' || all[i + 1] === '\u200d';
      return i > 8 && !joined && random.chance(0.03) ? sign + random.pick(unparsed) : sign;
    })
    .join('');
