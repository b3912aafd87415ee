/**
 * Characters of PDF text layers as they are seen. PDF writers map a glyph that stands for an ideograph and for its radical, or for a
 * ligature, to the less usual code point; on the page the reader sees the ordinary letters.
 * Radicals supplement: Unicode EquivalentUnifiedIdeograph.txt; Kangxi radicals and Latin ligatures: compatibility decompositions.
 */
const PAIRS =
  '⺀冫⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑尣⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王' +
  '⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳罓⺴罓⺵网⺶羊⺷羊⺸羋⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长' +
  '⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

const supplement = new Map<string, string>();
for (let i = 0; i + 1 < PAIRS.length; i += 2) supplement.set(PAIRS.charAt(i), PAIRS.charAt(i + 1));

/** The radical "door" alone has three ordinary forms; which one the page shows depends on the country of its font. */
const DOOR = '\u2f3e';
const MAPPED = /[\u2e80-\u2eff\u2f00-\u2f3d\u2f3f-\u2fdf\ufb00-\ufb06]/g;
/** Never painted: zero-width characters and joiners' kin. U+200C and U+200D shape Persian and Indic words and stay. */
const UNSEEN = /[\u200b\u2060\ufeff\u180e]/g;
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;

/**
 * The text of a run with the characters that a reader sees: radicals and ligatures as ordinary letters, white space of any width as
 * one space, zero-width characters dropped. Nothing else is changed.
 */
export function seenCharacters(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(MAPPED, (char) => supplement.get(char) ?? char.normalize('NFKC'))
    .replace(SPACES, ' ');
}

const SIMPLIFIED = /[们国这为时说会对发还过个后从学实现门关开业务经应张给让与无东车长见贝页风飞马鱼鸟]/g;
const TRADITIONAL = /[們國這為時說會對發還過個後從學實現門關開業務經應張給讓與無東車長見貝頁風飛馬魚鳥]/g;
const KANA = /[\u3041-\u30fa]/;

/** The form of `⼾` that a document of this text shows. */
export function doorOf(text: string): string {
  if (KANA.test(text)) return '戸';
  return (text.match(TRADITIONAL)?.length ?? 0) > (text.match(SIMPLIFIED)?.length ?? 0) ? '戶' : '户';
}

/** Puts the ordinary form for every `⼾`. */
export const openDoors = (text: string, door: string): string => text.replaceAll(DOOR, door);
