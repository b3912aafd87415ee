import { simplifiedOf } from '../../reading/simplified';

/**
 * Characters of PDF text layers as they are seen. PDF writers map a glyph that stands for an ideograph and for its radical, or for a
 * ligature, to the less usual code point; on the page the reader sees the ordinary letters.
 * Here, those of the radicals supplement from U+2E80 on (Unicode EquivalentUnifiedIdeograph.txt); those of Kangxi radicals and Latin
 * ligatures are their compatibility decompositions.
 */
const SUPPLEMENT =
  '冫厂乛乚乙亻冂几刀刂卜㔾小小兀尣尢尣巳幺彑彐忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛犭王疋目示礻竹糹纟罓罒罓罓网羊羊羋耂' +
  '肀聿肉臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';

/** The radical "door" alone has three ordinary forms; which one the page shows depends on the country of its font. */
const DOOR = '\u2f3e';
const MAPPED = /[\u2e80-\u2eff\u2f00-\u2f3d\u2f3f-\u2fdf\ufb00-\ufb06]/g;
/** Never painted: zero-width characters and joiners' kin. U+200C and U+200D shape Persian and Indic words and stay. */
const UNSEEN = /[\u200b\u2060\ufeff\u180e]/g;
/** Any of these, and white space that is no single space: most runs have none. */
const CHANGES = /[^\S ]| {2}|[\u200b\u2060\ufeff\u180e\u2e80-\u2fdf\ufb00-\ufb06]/;
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;

/**
 * The text of a run with the characters that a reader sees: radicals and ligatures as ordinary letters, white space of any width as
 * one space, zero-width characters dropped. Nothing else is changed.
 */
export function seenCharacters(text: string): string {
  if (!CHANGES.test(text)) return text;
  return text
    .replace(UNSEEN, '')
    .replace(MAPPED, (char) => SUPPLEMENT[char.charCodeAt(0) - 0x2e80] ?? char.normalize('NFKC'))
    .replace(SPACES, ' ');
}

const KANA = /[\u3041-\u30fa]/;

/** The form of `⼾` that a document of this text shows. */
export function doorOf(text: string): string {
  if (KANA.test(text)) return '戸';
  const simplified = new Set(simplifiedOf.values());
  let more = 0;
  for (const char of text) more += Number(simplifiedOf.has(char)) - Number(simplified.has(char));
  return more > 0 ? '戶' : '户';
}

/** Puts the ordinary form for every `⼾`. */
export const openDoors = (text: string, door: string): string => text.replaceAll(DOOR, door);
