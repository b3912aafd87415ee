const letter = /\p{L}/u;
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Mandaic}\p{Script=Samaritan}]/u;

/**
 * The direction that `dir="auto"` would find (the first letter's, UAX 9 rule P2), for boxes whose children have directions
 * of their own: those `auto` does not look into.
 */
export function directionOf(words: string): 'ltr' | 'rtl' {
  const first = letter.exec(words)?.[0];
  return first && rightToLeft.test(first) ? 'rtl' : 'ltr';
}
