import type { Lexicon, NagKind } from './lexicon';

/** What the place of a block says, beside its words. */
export interface Place {
  /** A box over the page (`fixed`, `sticky`, or absolute above the text), not a part of its flow. */
  floating: boolean;
  /** A button, or a link that is all of its block. */
  control: boolean;
}

export interface Verdict {
  kind: NagKind;
  /** What decided: 'wording', 'card' (all lines are nags), 'control', 'floating', 'tools', 'ad-name', 'related'. */
  rule: string;
}

/** More text than this in one block is no nag, whatever its words; notices of the host may be longer. */
export const LONGEST_BLOCK = 420;

/** What a floating box may say, but a text may say too. */
const needsFloating: readonly NagKind[] = ['toast', 'cookie'];

/** What parts the items of a bar. */
const bars = /[|｜]| {2,}|\u3000|(?<=[一-鿿]) (?=[一-鿿])/;
const FEW_WORDS = 40;
/** A small box at the side with these and nothing to read is a host's: customer service, "report", "share". */
const services = /客服|举报|舉報|反馈|收藏|qq/i;

/**
 * Judges a block by its lines (the pieces that its boxes, breaks and controls part) and its place.
 * One line of prose among them and it stays, unless the box floats and nearly all of it is nag.
 */
export function judgeBlock(lines: string[], place: Place, lexicon: Lexicon): Verdict | null {
  const whole = lines.join(' ').trim();
  const fits = (kind: NagKind) => place.floating || !needsFloating.includes(kind);
  const kind = lines.length === 1 ? lexicon.nagKind(whole) : null;
  if (kind && kind !== 'counter' && fits(kind)) return { kind, rule: 'wording' };
  if (whole.length > LONGEST_BLOCK) return null;
  let strong = null as NagKind | null;
  let hint = null as NagKind | null;
  let asking = 0;
  let telling = 0;
  const count = (line: string) => {
    if (lexicon.isFiller(line)) return;
    const own = lexicon.nagKind(line);
    const parts = own ? [line] : line.split(bars);
    if (parts.length > 1) {
      parts.forEach(count);
      return;
    }
    const weak = own ?? lexicon.nagHint(line);
    if (own && fits(own)) strong ??= own;
    if (weak) {
      hint ??= weak;
      asking += line.length;
    } else telling += line.length;
  };
  lines.forEach(count);
  if (telling === 0 && strong) return { kind: strong, rule: 'card' };
  if (telling === 0 && hint && place.control) return { kind: hint, rule: 'control' };
  if (place.floating && hint && asking >= telling) return { kind: strong ?? hint, rule: 'floating' };
  if (place.floating && telling === 0 && whole.length < FEW_WORDS && services.test(whole))
    return { kind: 'service', rule: 'tools' };
  return null;
}
