import { isHan } from './fold-text.ts';
import { readLineMarker } from './markers.ts';

const CLOSED = /[。！？!?…．.；;：:”’"'」』）)\]】〕》〉>~～%％℃°]$|——$/;
/** Joints that a text cannot end in. */
const OPEN_HAN =
  /[，、,（(《“「『【〔—]$|.{11}(?:(?<![目])的|(?<![总饱共缓温平中])和|(?<![参赠给])与|(?<![普涉以波提危])及|或|(?<![存所现实内外潜自])在|(?<![面应核针])对|(?<![行作认成称视名以])为|被|把|(?<![方取导转面志倾动])向|以及|由于|因为|所以|但是|而且|并且|如果|虽然|通过(?<!会议通过)|按照|关于|其中|包括|例如)$/;
/** Options and statements of exam papers have no stop. */
const OPTION = /[A-H][．.、]|[\u2460-\u2473]/;
const OPEN_LATIN =
  /[,(“‘[–—-]$|\b(?:the|a|an|of|and|or|but|in|on|at|by|for|from|with|to|as|into|than|that|which|who|whose|where|when|while|because|if|is|are|was|were|be|been|has|have|had|will|would|can|could|should|may|might|must|not|its|their|our|your|this|these|such|e\.g\.|i\.e\.)$/i;
/** Last lines of letters, reports and papers that have no stop by custom. */
const SIGNED =
  /(?:\d{4}|[二一][〇○零一二三四五六七八九]{3})\s?[年./-]\s?[\d一二三四五六七八九十]{1,3}\s?(?:[月./-]\s?[\d一二三四五六七八九十]{1,3}\s?日?)?$|(?:院|部|委|局|厅|署|办公室|办公厅|委员会|人民政府|公司|学校|大学|中学|小学|集团|协会|法院|检察院|编辑部|课题组|记者|作者|译者|敬上|谨启|此致|敬礼|启|完|终|全文完|全剧终|待续|附件|The End|END|Sincerely|Regards|Ltd|Inc)$|^(?:\d{4}年\d{1,2}月\d{1,2}日.{0,80}(?:通过|公布|施行|修订|修正|发布|批准)$|签名|签字|盖章|日期|联系|电话|地址|邮编|邮箱|来源|作者|编辑|责任编辑|附|注|参考答案|答案)|@|https?:|www\./i;
/** A line without any stop is a list item or a caption, unless it is longer than those are. */
const LATIN_LINE_WORDS = 25;
const HAN_LINE_LENGTH = 40;

/**
 * True when a text stops in mid-sentence: its last block is a sentence that was begun and not ended. Headings, items of lists, table
 * cells, formulas, signatures, dates and addresses have no stop by custom and are no sign; when in doubt the answer is false.
 * `text` may be one block or a whole document; only its last line that is not blank counts.
 */
export function endsMidSentence(text: string): boolean {
  const trimmed = text.trimEnd();
  const line = trimmed.slice(Math.max(trimmed.lastIndexOf('\n') + 1, trimmed.length - 2000)).trim();
  if (line.length < 2 || SIGNED.test(line)) return false;
  const last = line.charAt(line.length - 1);
  if (CLOSED.test(line)) return false;
  const chinese = isHan(last) || (line.match(/[\u4e00-\u9fff]/g)?.length ?? 0) > line.length / 4;
  const marker = readLineMarker(line);
  if (marker?.kind === 'option' || marker?.kind === 'circled') return false;
  const body = line.slice(marker?.text.length ?? 0);
  return chinese ? endsOpenHan(body, marker !== null) : endsOpenLatin(body);
}

function endsOpenHan(line: string, numbered: boolean): boolean {
  if (OPEN_HAN.test(line)) return true;
  // What stands after the last stop: a line that had stops before goes on as sentences do.
  const rest = line.slice(
    Math.max(...['。', '！', '？', '；', '!', '?', ';'].map((stop) => line.lastIndexOf(stop))) + 1,
  );
  const hadStop = rest.length < line.length;
  const clauses = rest.split(/[，,]/).length;
  if (!/[\u4e00-\u9fff]/.test(rest)) return false;
  if (OPTION.test(rest)) return false;
  if (hadStop) return rest.length >= 8 && !/^(?:[（(]|——|附|参见|来源)/.test(rest.trim());
  return (
    rest.length > (numbered ? 1.5 : 1) * HAN_LINE_LENGTH &&
    clauses >= 2 &&
    !/[：:]/.test(rest.slice(0, 12)) &&
    !rest.includes('、')
  );
}

function endsOpenLatin(line: string): boolean {
  if (!/[A-Za-z]/.test(line)) return false;
  if (OPEN_LATIN.test(line)) return line.split(/\s+/).length >= 4;
  const stop = Math.max(...['. ', '! ', '? '].map((sign) => line.lastIndexOf(sign)));
  const rest = stop >= 0 ? line.slice(stop + 2) : line;
  const words = rest.split(/\s+/);
  const small = words.filter((word) => /^[a-z]/.test(word)).length;
  if (small < words.length * 0.5) return false; // a title, a name, a table
  return stop >= 0 ? words.length >= 4 : words.length > LATIN_LINE_WORDS && /^["“(]?[A-Z]/.test(line);
}
