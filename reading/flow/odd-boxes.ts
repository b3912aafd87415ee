import type { ElementContent } from 'hast';
import { LONGEST_AD } from '../../nags/ad-name';
import { prose } from '../../nags/prose';
import { arePaired, coreOf, type Sign, signsOf } from '../../nags/signs';
import { nagKind } from '../../nags/wording';
import { readGate } from '../../verdict/wording';
import type { Box, Run } from './boxes';
import { type Judgement, keptRuns, walkBoxes } from './judgement';
import { holdsButton, isCard } from './looks';
import { isOwnBlock } from './nags';
import { findFeet } from './repeated';
import { HEAVIEST, LONGEST_LINE } from './request-limits';
import { faceOf, isBesideRequest, isDeadLink, isFaintRemark, isPlea, isUploader } from './requests';
import { sectionRule } from './sections';
import { isAtEdge, parts, type Setting, settingOf } from './setting';
import { shapeOf } from './teasers';
import { enclosed } from './wording';

/** Heavier boxes without a control are not a host's. */
const LONG = 280;
/** Lines at the edge that are lighter than a label tell of a file. */
const LABEL = 90;
const SHORT = 36;
/** A link of more than this weight is no button. */
const LONGEST_LINK = 40;
const ROW_OF_LINKS = 0.3;

const holders = new Set('h1 table pre code blockquote figure math textarea details'.split(' '));
const lists = new Set(['ul', 'ol', 'dl']);
const controls = new Set(['button', 'input', 'select']);
/** A control that opens a part of the text. */
const opens = ['aria-expanded', 'aria-controls', 'ariaExpanded', 'ariaControls'];

/** The way to the page from the host's first page. */
const trail =
  /^(?:вы здесь|you are here|sie sind hier|vous êtes ici|estás en|você está|(?:[您你](?:现在|的|当前|所在|目前|現在|當前)*|当前|當前|现在|現在|所在)?(?:的)?位置|首[页頁]|home|start(?:seite)?|accueil|inicio|início|ホーム|トップ|홈|главная|trang chủ|الرئيسية)\s*[:：>›»/→|]|^(?:[^>›»→]{1,24}[>›»→]){2}/i;
const LONGEST_TRAIL = 120;
const file = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|wps|csv|txt|mp3)$/i;

/** Elements in a box that may be a host's. */
const MOST_ELEMENTS = 200;

interface Holds {
  /** Something that is a document's, or opens a part of it. */
  part: boolean;
  list: boolean;
  control: boolean;
  file: boolean;
  links: number;
}

/** What is in a box. */
function lookInto(box: Box): Holds {
  const found: Holds = { part: false, list: false, control: false, file: false, links: 0 };
  const stack: ElementContent[] = [box.node as unknown as ElementContent];
  let elements = 0;
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type !== 'element') continue;
    if (++elements > MOST_ELEMENTS) return { ...found, part: true };
    const { tagName, properties } = node;
    if (holders.has(tagName) || opens.some((name) => name in properties)) found.part = true;
    if (lists.has(tagName)) found.list = true;
    if ((controls.has(tagName) && !ticked.test(String(properties.type))) || properties.role === 'button')
      found.control = true;
    if (tagName === 'a') found.links++;
    if (tagName === 'a' && file.test(String(properties.href ?? ''))) found.file = true;
    for (const child of node.children) stack.push(child);
  }
  return found;
}

/** Fields that lists of tasks have before each of them. */
const ticked = /^(?:checkbox|radio)$/;

/** By which rule a box that is set otherwise than the text is the host's; null: it is not. */
function ruleOf(box: Box, lines: Run[], runs: Run[], setting: Setting): string | null {
  const { bold, fontSize } = box.node.data;
  const { part, list, control, file: leadsToFile, links } = lookInto(box);
  if (part || (!control && (list || box.weight > LONG))) return null;
  if (lines.some((line) => line.weight > LONGEST_LINE)) return null;
  const text = lines.map((line) => line.text).join('\n');
  const signs = signsOf(text);
  // A heading by its look; none goes on behind the end of a sentence, or is a row.
  const heads = lines.length === 1 && !control && !signs.has('row') && !goesOn.test(text);
  if (heads && (bold || fontSize > setting.fontSize)) return null;
  const edge = isAtEdge(box, setting);
  if (box.to <= setting.first && text.length <= LONGEST_TRAIL && trail.test(text.trim())) return 'trail';
  const linked = lines.reduce((sum, line) => sum + line.linkWeight, 0) / box.weight;
  const head = runs[box.from]?.text ?? '';
  if (linked > ROW_OF_LINKS && edge && sectionRule(head.split(/[:：]/)[0] ?? '') === 'related') return 'related';
  if (!control && (enclosed.test(text) || leadsToFile)) return null;
  if (text.length <= LONGEST_AD && head.length < text.length && nagKind(head) === 'ad') return 'nag: ad';
  const after = box.from > setting.last;
  const apart = edge || isCard(box.node);
  if (apart && !list && setting.namesHost(text)) return 'nag: names the host';
  if (lines.length === 1 && isLiked(lines[0] as Run, signs, control)) return 'nag: signs';
  if (apart && coreOf(signs) > 0 && isStray(box)) return 'nag: signs';
  if (!list && isPlea(box, lines, setting, control, signs)) return ruleFor(signs, after);
  if (apart && isFaintRemark(box, lines, setting, signs)) return 'nag: remark';
  if (!list && isUploader(box, lines, setting)) return 'nag: uploader';
  if (!list && isDeadLink(box, lines, setting)) return 'nag: control';
  if (lines.some(isSpeech)) return null;
  if (edge && linked > ROW_OF_LINKS && (signs.has('row') || (signs.has('act') && links > 1))) return 'nag: links';
  const sure = coreOf(signs);
  // Texts speak to their readers too, and ask.
  const soft = sure + (signs.has('you') || (signs.has('ask') && (control || linked > 0)) ? 1 : 0);
  const outer = edge && (box.from > setting.last || box.weight <= LABEL || signs.has('row'));
  const told = prose.test(text);
  const enough = control
    ? sure > 0 && (outer || soft > 1)
    : linked > 0 && lines.some(isLinkAlone)
      ? sure > 1 && (outer || soft > 2)
      : outer
        ? arePaired(signs) || (after && signs.has('pay') && signs.has('act') && !lines.every(isSentence))
        : !told &&
          ((sure > 2 && !lines.every(isSentence)) ||
            (arePaired(signs) && soft > 2 && !lines.every(isSentence)) ||
            (signs.has('part') && signs.has('end')));
  return enough ? ruleFor(signs, after) : null;
}

/** Whether it was of help: a question with buttons or numbers behind it. */
const isLiked = (line: Run, signs: ReadonlySet<Sign>, control: boolean): boolean =>
  signs.has('like') &&
  signs.has('ask') &&
  line.text.length <= LABEL &&
  (/[?？؟]\s*[^\s.。!！][^.。!！]*$/.test(line.text) || (control && faceOf(line).tagName !== 'button'));

/** The parts of a page of sections are set in many ways: there only cards within the text are a host's, with something to press on. */
const isCardWithin = (box: Box, lines: Run[], { last }: Setting): boolean =>
  holdsButton(box.node, true) &&
  (lines.some((line) => isLiked(line, signsOf(line.text), true)) ||
    (isCard(box.node) && isAsking(signsOf(lines.map(({ text }) => text).join('\n')), box.to > last)));

/** Behind the text a page of sections has requests of its own; what is said of a rest is the host's. */
const isAsking = (signs: ReadonlySet<Sign>, after: boolean): boolean =>
  coreOf(signs) > 1 && (!after || signs.has('part'));

/** A box that stands between the items of a list and is none. */
const isStray = ({ node, parent }: Box): boolean =>
  parent !== null && lists.has(parent.node.tagName) && node.tagName !== 'li' && !node.children.some(isItem);
const isItem = (child: ElementContent): boolean => child.type === 'element' && /^d[td]$/.test(child.tagName);

/** That this is a preview is told in the verdict, too. */
const ruleFor = (signs: ReadonlySet<Sign>, after: boolean): string =>
  signs.has('part') && (signs.has('end') || (after && coreOf(signs) > 1)) ? 'nag: preview' : 'nag: signs';

/** A line to be read, heavier than a label, that hardly speaks of the host: what stands with it is more than the host's. */
const isSpeech = (line: Run): boolean =>
  (line.weight > SHORT && !isLinkAlone(line) && coreOf(signsOf(line.text)) === 0) ||
  (line.weight > LABEL && coreOf(signsOf(line.text)) < 2);

/** Numbers of headings end in a full stop, too. */
const goesOn = /\p{L}{2}(?:[.!?] |[。！？] ?)\S/u;
const isSentence = ({ text }: Run): boolean => /[.?!。？！؟]$/.test(text.trim());

const isLinkAlone = (line: Run): boolean => line.linkWeight > 0.9 * line.weight && line.weight <= LONGEST_LINK;

/** The first line behind the text that says that the preview ends there, by its index; infinite: none does. */
function endOfPreview({ container, runs }: Judgement, { last }: Setting): number {
  const end = runs.slice(last + 1, container.to).find(({ text }) => readGate(text) === 'ends');
  return end ? end.index : Number.POSITIVE_INFINITY;
}

/**
 * Drops short boxes in and around the text that are set otherwise than it and speak of the host's own service: that this is a
 * preview, what a plan costs, who uploaded it, whether the reader likes it. What is set like the text stays, whatever it says.
 */
export function dropOddBoxes(judgement: Judgement): void {
  const { container, runs, dropped, cut, kind } = judgement;
  const kept = keptRuns(judgement);
  const setting = settingOf(judgement, kept);
  const sections = kind === 'sections';
  if (!setting) return;
  const feet = findFeet(judgement, setting);
  /** Behind the text: what may be the host's, and where its first request begins. */
  const beside: Box[] = [];
  /** Set apart from the text, with a sign of the host's that tells too little alone. */
  const doubted: Box[] = [];
  /** Shapes of cards without such a sign: the document has some of its own. */
  const own = new Set<string>();
  let request = Number.POSITIVE_INFINITY;
  /** Where the host says that the preview is over. */
  let over = sections ? Number.POSITIVE_INFINITY : endOfPreview(judgement, setting);
  walkBoxes(container, (box) => {
    if (dropped.has(box)) return false;
    if (box === container) return true;
    if (feet.has(box)) {
      dropped.set(box, 'running foot');
      return false;
    }
    if (setting.holds(box.from, box.to)) return true;
    if (box.from > over) {
      dropped.set(box, 'behind the end of the preview');
      return false;
    }
    if (parts.has(box.node.tagName) || isOwnBlock(box, runs)) return false;
    if (box.weight > HEAVIEST) return true;
    const lines = runs.slice(box.from, box.to).filter((run) => setting.like[run.index] === false && !cut.has(run));
    if (lines.length === 0) return false;
    const rule = sections && !isCardWithin(box, lines, setting) ? null : ruleOf(box, lines, runs, setting);
    const card = !sections && box.words.length > 0 && isCard(box.node);
    if (rule) dropped.set(box, rule);
    else if (card && lines.some(({ text }) => coreOf(signsOf(text)) > 0)) doubted.push(box);
    else {
      if (card) own.add(shapeOf(box));
      if (box.from > setting.last && box.children.length === 0) beside.push(box);
    }
    if (rule?.startsWith('nag') && box.from > setting.last) request = Math.min(request, box.from);
    if (rule === 'nag: preview' && box.from > setting.last) over = Math.min(over, box.from);
    return rule === null;
  });
  const known = new Set([...dropped].flatMap(([box, rule]) => (rule.startsWith('nag') ? [shapeOf(box)] : [])));
  for (const box of doubted)
    if (known.has(shapeOf(box)) && !own.has(shapeOf(box))) dropped.set(box, 'nag: like another');
  for (const box of beside)
    if (box.to >= request && isBesideRequest(box, runs, setting)) dropped.set(box, 'nag: beside a request');
}
