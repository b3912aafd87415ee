import { numbered, prose } from './prose';
import type { Vocabulary } from './vocabulary';

/** What a nag wants; see `nagPatterns` for the wordings of each. */
export type NagKind =
  | 'preview-end' // the free part ends here
  | 'pages-left' // so many pages are left
  | 'expand' // show all, load more
  | 'download'
  | 'price' // points, coupons, money
  | 'member' // log in, register, VIP
  | 'copy-limit'
  | 'tip' // tip, like, share
  | 'toast' // "saved", "copied"
  | 'app' // open in the app
  | 'qr'
  | 'rights' // the host's notices on rights and service
  | 'foot' // copyright foot, registration numbers
  | 'boilerplate' // the sentence that a host puts around every document
  | 'counter' // page captions, file facts: the host's words, but no nag
  | 'ad'
  | 'service' // customer service, report, share: small boxes at the side
  | 'cookie';

/** A test of wordings: the full one (`wording.ts`) or the small one of the resident script (`small-wording.ts`). */
export interface Lexicon {
  /**
   * The kind of nag that a block of words is by its wording alone, or null.
   * Only for a *short block of its own*: a line, a card's line, a button, never a piece of a longer sentence.
   * A sentence or heading about downloading, VIP, points or logging in is not a nag.
   */
  nagKind: (text: string) => NagKind | null;
  /**
   * Weaker than `nagKind`: words that are a nag on a button, in a floating layer, or in a card with other nags
   * ("下载", "50 积分", "登录"), but may be anything in a text.
   */
  nagHint: (text: string) => NagKind | null;
  /** Words that neither make a nag nor speak against one: page counters, digits, "close", "share". */
  isFiller: (text: string) => boolean;
  /** A first sieve: false for most text that no other test would find a nag in. */
  mayAsk: (text: string) => boolean;
}

/** What a lexicon is made of. */
export interface Parts {
  /** The form in which wordings are compared. */
  normalise: (text: string) => string;
  patterns: ReadonlyMap<NagKind, RegExp>;
  vocabulary: Vocabulary;
  /** The kind of a line that is a nag by its vocabulary. */
  kindOfPitch: (plain: string) => NagKind;
  /** Words on the buttons of any page, each all of a line. */
  tool: RegExp;
  /** What neither `patterns` nor `vocabulary` have, but a nag may. */
  sieve: RegExp;
}

/** Room that a line takes: a Han, kana or Hangul character counts 2, others 1. */
function widthOf(text: string): number {
  let width = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x2e80 && (code <= 0x9fff || (code >= 0xac00 && code <= 0xd7af))) width++;
  }
  return width;
}

/** Wider than this, a text is judged by the host's own notices only; no nag line is as wide. */
const WIDEST_LINE = 130;
const LONGEST_NOTICE = 700;
/** A line that goes on in the next one is an item of the text's own list. */
const goesOn = /[；;]\s*$/;
/** What a text cites, longer than the name of a button, is said by another. */
const cited = /[“"「«„][^“”"「」«»„]{12,}[”"」»“]/g;
const notices: ReadonlySet<NagKind> = new Set(['boilerplate', 'rights', 'foot']);

/** Sources of patterns by kind, in the order in which they are asked; a text matches when one of them does. */
export type Sources = Partial<Record<NagKind, string[]>>;

export const compile = (sources: Sources): Map<NagKind, RegExp> =>
  new Map(Object.entries(sources).map(([kind, list]) => [kind as NagKind, new RegExp(list.join('|'))]));

/**
 * Two ways lead to a nag. Some sentences are said by hosts only (`patterns`, by kind). And a line made of nothing but
 * the vocabulary of asking, in any order ("开通会员，百万文档任意下"), is one too: it needs a deed (下载, sign in) and a
 * pitch (免费, VIP, now). Prose *about* those things has other words, which is what tells it apart; a line numbered like
 * a step or a heading, or with the words of prose, is never judged that way.
 */
export function makeLexicon({ patterns, vocabulary, kindOfPitch, tool, sieve, ...parts }: Parts): Lexicon {
  const { deed, pitch, uncovered } = vocabulary;
  // A line is asked about several times in a row.
  let last = '';
  let plainLast = '';
  const normalise = (text: string): string => {
    if (text !== last) [last, plainLast] = [text, parts.normalise(text)];
    return plainLast;
  };
  const byVocabulary = (plain: string, raw: string): NagKind | null => {
    if (numbered.test(raw.trim()) || prose.test(plain) || widthOf(plain) < 10) return null;
    if (plain.search(deed) < 0 || plain.search(pitch) < 0) return null;
    const { rest, words } = uncovered(plain);
    return words >= 3 && rest <= (/[。.]$/.test(plain) ? 0.06 : 0.22) ? kindOfPitch(plain) : null;
  };
  const kindOf = (plain: string, raw: string): NagKind | null => {
    const wide = widthOf(plain) > WIDEST_LINE;
    for (const [kind, pattern] of patterns) if ((!wide || notices.has(kind)) && pattern.test(plain)) return kind;
    return wide ? null : byVocabulary(plain, raw);
  };
  const nagHint = (text: string): NagKind | null => {
    if (text.length > LONGEST_NOTICE) return null;
    const plain = normalise(text);
    const strong = kindOf(plain, text);
    if (strong) return strong === 'counter' ? null : strong;
    if (widthOf(plain) > WIDEST_LINE || (plain.search(deed) < 0 && plain.search(pitch) < 0)) return null;
    return uncovered(plain).rest <= 0.5 ? kindOfPitch(plain) : null;
  };
  return {
    nagKind(text) {
      if (text.length > LONGEST_NOTICE || text.trim().length < 2 || goesOn.test(text)) return null;
      const own = text.replace(cited, '');
      return kindOf(normalise(own.trim() ? own : text), text);
    },
    nagHint,
    isFiller(text) {
      const plain = normalise(text);
      return !/\p{L}/u.test(plain) || tool.test(plain) || (patterns.get('counter')?.test(plain) ?? false);
    },
    mayAsk: (text) => sieve.test(text) && (nagHint(text) !== null || tool.test(normalise(text))),
  };
}
