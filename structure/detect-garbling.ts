/** The commonest characters of written Chinese, simplified and traditional: together they make up well over a third of any real text. */
const COMMON = new Set([
  ...'的一是不了在人有我他这中大来上个国和地到说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运',
  ...'這個國來說時會對後學經發過無動當沒進樣開從實軍長機問間關點業將兩並應戰頭體見產現電數報結場計總務變類區隊條題書達別強設記邊該規術領確傳師觀讓識帶導爭運為與',
]);
const HAN = /[\u3400-\u9fff]/g;
const DAMAGE = /[\ufffd\ue000-\uf8ff]|[\u0080-\u009f]|锟斤拷|烫烫烫|屯屯屯|Ã[\u0080-\u00bf]|â€|ï»¿|æ[\u0080-\u00bf]/g;
/** Characters that are rare one by one and common only in words spelled at random. */
const LATIN_WORD = /[A-Za-z]{4,}/g;

/**
 * True when a text is no language: characters at random (`蒄蚄袀膇莀蚃羂…`), the marks of a wrong encoding, private-use characters of
 * a font without a map. Looks at the text as a whole; short texts (under 40 characters) are never called garbled.
 */
export function isGarbled(text: string): boolean {
  const bare = text.replace(/\s+/g, '');
  if (bare.length < 40) return false;
  const damage = (bare.match(DAMAGE) ?? []).reduce((sum, part) => sum + part.length, 0);
  if (damage / bare.length > 0.1) return true;
  const han = bare.match(HAN) ?? [];
  if (han.length >= 40 && han.length > bare.length * 0.3) return isRandomHan(han);
  const words = text.match(LATIN_WORD) ?? [];
  if (words.length < 12 || han.length > bare.length * 0.1) return false;
  const vowelless = words.filter((word) => !/[aeiouyAEIOUY]/.test(word) && !/^[A-Z]+$/.test(word)).length;
  return vowelless / words.length > 0.5;
}

/** Lists of names and classical verse keep above a twentieth of common characters; random ones have next to none. */
function isRandomHan(han: string[]): boolean {
  const common = han.filter((char) => COMMON.has(char)).length / han.length;
  const kinds = new Set(han).size / Math.min(han.length, 2000);
  return common < 0.06 && kinds > 0.02;
}
