import { toLine } from './wording';

const months =
  'jan(?:uary?|vier|eiro)?|gennaio|enero|feb(?:ruary?|rero|braio)?|février|fevereiro|mar(?:ch|s|[zç]o)?|märz|apr(?:ile?)?|a[bv]ril|ma(?:yo?|io?|ggio)|ju[nl](?:[eiy]|[ih]o)?|jui(?:n|llet)|giugno|luglio|aug(?:ust)?|août|agosto|sept?(?:i?emb(?:er|re))?|sett?embr[eo]|o[ck]t(?:ober)?|oct[ou]bre|o(?:tto|utu)br[eo]|nov(?:i?emb(?:er|re|ro))?|d[eé][cz](?:emb(?:er|re|ro))?|dici?embre|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря';
const DATE = `\\b(?:${months})\\b\\.?,? ?\\d{1,4}|\\d{1,2}(?:st|nd|rd|th)?\\.? (?:de )?(?:${months})(?![a-zà-ÿа-я])(?: (?:de )?\\d{4})?|\\d{1,4}[-./年]\\s?\\d{1,2}[-./月]\\s?\\d{1,4}日?|\\d{1,2}:\\d{2}|\\b(?:\\d+|an?|one) (?:min(?:ute)?|hour|day|week|month|year)s? ago\\b|\\d+\\s?(?:分钟|小时|天|周|个月|年)前`;
const date = new RegExp(DATE);
const dates = new RegExp(DATE, 'gi');

/** The word before a name: the name begins as names do, or the script has no capitals. */
const BY =
  /^[^\p{L}\p{N}@]*(?:(?:[Ww]ritten |[Pp]osted |[Pp]ublished |[Ss]tory |[Ww]ords |[Tt]ext )?[Bb][Yy]|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Аа]втор|[Оо]т)[\s:：]+(?=[\p{Lu}\p{Lo}@"“«'’])(?!\d)/u;
const LABEL = /^(?:作者(?!简介|簡介)|来源|记者|发布|编辑|撰文|文[/：:])/;
const LABEL_BESIDE =
  /(?:来源|作者|发布(?:时间|日期|者|人)?|编辑|记者|点击|浏览|阅读|来自)(?:量|数|次数)?\s?[:：/|]|发布时间|^(?:автор|текст|фото)\s*:/;
const UPDATED =
  /(?:^|[|·;,/—-]\s*|\s)(?:(?:last |first )?(?:updated|published|modified|posted|edited)|actualizad[oa]|publicad[oa]|atualizad[oa]|publiée?|veröffentlicht|aktualisiert|опубликован[оа]|обновлен[оа]|发布|更新|发表|时间|日期|기사입력)(?![a-z\u00c0-\u024f\u0400-\u04ff])/;

/** What a document says of itself with a day: passed, signed, held, in force, begun. It is no news of the page. */
const OWN =
  /\b(?:adopted|approved|effective|enacted|amended|signed|dated|decided|filed|held|delivered|given|received|opened|closed|concluded|valid|due|deadline|meeting|session|born|died|in force|as of|term|period)\b|aprobad|aprovad|vigor|firmad|celebrad|beschlossen|in kraft|stand:|adopté|signée?\b|fait à|принят|утвержд|подписан|вступ|通过|施行|批准|生效|签[订署]|成立|修[订正]|公布|会议|开始|截止|召开|[晴阴雨雪]/i;
/** A place and a day, as letters begin. */
const PLACED = new RegExp(
  `^\\p{L}[\\p{L}. ’'-]{1,30}, (?:(?:den|le|am|a|em|the) )?(?:${DATE})[,. ]*\\d{0,4}\\.?$`,
  'iu',
);

/** Words that may stand in a byline beside the date and the names, in their small letters. */
const filler = new Set(
  `by written posted published updated modified last first on at in from and the min read edt est gmt utc pst am pm uhr hrs mon tue wed thu fri sat sun
  monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi
  vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira
  comment comments view views share shares staff reporter editor author date source original st nd rd th a an of for to
  de del la las los el y e da do das dos di il van von der den des du le les et und à às a em por par con com g г в и
  publicado publicada actualizado actualizada atualizado publié publiée mis jour veröffentlicht aktualisiert опубликовано обновлено текст`.split(
    /\s+/,
  ),
);
const cjkFiller = /[来源作者发布时间更新编辑记者日期点击评论浏览阅读次星期一二三四五六上下午责]+/g;
const names = /@?[\p{L}][\p{L}\p{M}'’.-]*/gu;
/** So many other words (names of people and papers) may be in a byline, and so many that are no names. */
const MOST_NAMES = 7;
const MOST_ORDINARY = 2;
const LONGEST = 140;

/**
 * Whether a line says who wrote a page or when: a date, "by" or "updated", names, and hardly a word more. What a document itself says of
 * a day (approved, signed, in force) is its own; so is a sentence that only begins with such a word.
 * @param labelled only such lines as say what they are: not a bare date, nor a name with one
 */
export function isByline(text: string, labelled = false): boolean {
  if (text.length > LONGEST) return false;
  const line = toLine(text);
  const dated = /\d|\ban? |\bone /.test(line) && date.test(line);
  const day = dated || /\b(?:19|20)\d\d\b/.test(line);
  const label = (day && (UPDATED.test(line) || LABEL_BESIDE.test(line))) || LABEL.test(line) || BY.test(text);
  if (!label && (labelled || !dated || OWN.test(text) || PLACED.test(text.trim()))) return false;
  let [proper, ordinary] = [0, 0];
  let afterBy = false;
  for (const [word] of text.replace(dates, ' ').replace(cjkFiller, ' ').matchAll(names)) {
    const small = word.toLowerCase().replace(/[.'’-]+$/, '');
    const isName = afterBy || !/^\p{Ll}/u.test(word) || /.[.@]./u.test(word);
    afterBy = small === 'by';
    if (/[\u3040-\u9fff]/.test(word)) proper += Math.ceil(word.length / 2);
    else if (filler.has(small)) continue;
    else if (isName) proper++;
    else ordinary++;
  }
  const sentence = /[\p{Ll}\p{Lo}][.。!?！？]["”’')）]*\s*$/u.test(text) && ordinary > 0;
  return !sentence && ordinary <= (label ? MOST_ORDINARY : 0) && proper + ordinary <= MOST_NAMES;
}
