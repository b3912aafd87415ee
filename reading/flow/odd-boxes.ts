import type { ElementContent } from 'hast';
import { LONGEST_AD } from '../../nags/ad-name';
import { prose } from '../../nags/prose';
import { arePaired, coreOf, signsOf } from '../../nags/signs';
import { nagKind } from '../../nags/wording';
import type { SnapshotElement } from '../snapshot';
import type { Box, Run } from './boxes';
import { addTo, type Judgement, keptRuns, walkBoxes } from './judgement';
import { sectionRule } from './sections';

/** Paths that hold so much of the prose, against the one that holds most, are how the text is set; others are odd. */
const SET_LIKE_TEXT = 0.35;
const CERTAIN = 0.8;
/** Boxes of a path, from the innermost; elements in a box that may be a host's. */
const LEVELS = 8;
const MOST_ELEMENTS = 200;
/** Runs of a path that are looked at to tell whether it is the host's. */
const SAMPLE = 12;
/** Less prose than this (weight) tells nothing of how the text is set. */
const LEAST_PROSE = 300;
/** Heavier boxes are not a host's; without a control, those above `LONG` are not either. */
const HEAVIEST = 420;
const LONG = 280;
/** No line of a host's is heavier; lines at the edge that are lighter than a label tell of a file. */
const LONGEST_LINE = 190;
const LABEL = 90;
const SHORT = 36;
/** A link of more than this weight is no button. */
const LONGEST_LINK = 40;
const ROW_OF_LINKS = 0.3;

/** Parts of a document that are set otherwise than its text. */
const parts = new Set('h1 h2 h3 h4 h5 h6 li dt dd td th tr caption figcaption blockquote pre code'.split(' '));
const holders = new Set('h1 table pre code blockquote figure math textarea details'.split(' '));
const lists = new Set(['ul', 'ol', 'dl']);
const controls = new Set(['button', 'input', 'select']);
/** A control that opens a part of the text. */
const opens = ['aria-expanded', 'aria-controls', 'ariaExpanded', 'ariaControls'];

/** The way to the page from the host's first page. */
const trail =
  /^(?:вы здесь|you are here|sie sind hier|vous êtes ici|estás en|você está|(?:[您你](?:现在|的|当前|所在|目前|現在|當前)*|当前|當前|现在|現在|所在)?(?:的)?位置|首[页頁]|home|start(?:seite)?|accueil|inicio|início|ホーム|トップ|홈|главная|trang chủ|الرئيسية)\s*[:：>›»/→|]|^(?:[^>›»→]{1,24}[>›»→]){2}/i;
const LONGEST_TRAIL = 120;
/** What a document has enclosed is its own. */
const enclosed =
  /^\s*附(?:件|表|录|錄|图|圖)|^\s*(?:attachment|annex|appendix|anlage|anhang|annexe|anexo|приложение|phụ lục|첨부|添付)/i;
const file = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|wps|csv|txt|mp3)$/i;

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
    if (controls.has(tagName) || properties.role === 'button') found.control = true;
    if (tagName === 'a') found.links++;
    if (tagName === 'a' && file.test(String(properties.href ?? ''))) found.file = true;
    for (const child of node.children) stack.push(child);
  }
  return found;
}

/** The element's own name: what the tree calls a block may be any. */
const nameOf = ({ data, tagName }: SnapshotElement): string => {
  // A field of a form may be named so too.
  const name: unknown = (data.source as Element | undefined)?.localName;
  return typeof name === 'string' ? name : tagName;
};

/** How a run is set: the tags and classes from the container down to its box; numbers in names count things. */
function pathOf(box: Box, container: Box): string {
  let path = '';
  let levels = 0;
  for (let here: Box | null = box; here && here !== container && levels++ < LEVELS; here = here.parent) {
    const { className } = here.node.properties;
    path = `${nameOf(here.node)}.${Array.isArray(className) ? className.join('.') : ''}>${path}`;
  }
  return `${path.replace(/\d+/g, '#')} ${box.node.data.fontSize}`;
}

/** Whether most of what is set so has signs of a host: its boxes may be set alike too. */
function speaksOfHost(path: string, kept: Run[], pathOfRun: Map<Run, string>): boolean {
  const runs = kept.filter((run) => run.prose > 0 && pathOfRun.get(run) === path).slice(0, SAMPLE);
  return runs.filter(({ text }) => signsOf(text).size >= 2).length * 2 > runs.length;
}

interface Setting {
  /** Whether each run is set like the text; by index. */
  like: boolean[];
  /** Whether one of the runs from one index up to another is. */
  holds: (from: number, to: number) => boolean;
  first: number;
  last: number;
  fontSize: number;
}

function settingOf(judgement: Judgement, kept: Run[]): Setting | null {
  const paths = new Map<string, number>();
  const pathOfRun = new Map<Run, string>();
  for (const run of kept) {
    const path = pathOf(run.box, judgement.container);
    pathOfRun.set(run, path);
    paths.set(path, (paths.get(path) ?? 0) + run.prose);
  }
  const total = [...paths.values()].reduce((sum, prose) => sum + prose, 0);
  if (total < LEAST_PROSE) return null;
  let most = 0;
  for (const prose of paths.values()) most = Math.max(most, prose);
  const usual = new Set<string>();
  for (const [path, prose] of paths)
    if (prose >= CERTAIN * most || (prose >= SET_LIKE_TEXT * most && !speaksOfHost(path, kept, pathOfRun)))
      usual.add(path);
  const like: boolean[] = [];
  for (const run of kept) like[run.index] = usual.has(pathOfRun.get(run) ?? '');
  const before = new Uint32Array(judgement.runs.length + 1);
  for (let i = 0; i < judgement.runs.length; i++) before[i + 1] = (before[i] ?? 0) + (like[i] ? 1 : 0);
  const holds = (from: number, to: number) => before[to] !== before[from];
  const texts = kept.filter((run) => like[run.index]);
  const main = texts.reduce<Run | undefined>((most, run) => (most && most.prose >= run.prose ? most : run), undefined);
  return main
    ? {
        like,
        holds,
        first: texts[0]?.index ?? 0,
        last: texts.at(-1)?.index ?? 0,
        fontSize: main.box.node.data.fontSize,
      }
    : null;
}

/** Whether nothing that is set like the text comes before the box, or after it, in the text or in its page of it. */
function isAtEdge({ from, to, parent }: Box, { holds, first, last }: Setting): boolean {
  if (to <= first || from > last) return true;
  if (!parent) return false;
  const [before, after] = [holds(parent.from, from), holds(to, parent.to)];
  return before !== after;
}

/** Small lines that say the same, numbers aside, at the edge of several boxes with text: what stands on each page. */
function findFeet({ container, runs, dropped }: Judgement, setting: Setting): Set<Box> {
  const groups = new Map<string, Box[]>();
  walkBoxes(container, (box) => {
    if (dropped.has(box)) return false;
    const run = runs[box.from];
    if (box === container || box.children.length > 0 || !run || box.to !== box.from + 1) return true;
    if (setting.like[box.from] || box.weight > HEAVIEST || parts.has(box.node.tagName)) return false;
    if (box.node.data.fontSize < setting.fontSize && box.parent !== container && isAtEdge(box, setting))
      addTo(groups, `${box.node.tagName} ${run.text.replace(/\d+/g, '#')}`, box);
    return false;
  });
  return new Set([...groups.values()].filter((boxes) => new Set(boxes.map(({ parent }) => parent)).size > 1).flat());
}

/** By which rule a box that is set otherwise than the text is the host's; null: it is not. */
function ruleOf(box: Box, lines: Run[], runs: Run[], setting: Setting): string | null {
  const { bold, fontSize } = box.node.data;
  const { part, list, control, file: leadsToFile, links } = lookInto(box);
  if (part || (!control && (list || box.weight > LONG))) return null;
  if (lines.some((line) => line.weight > LONGEST_LINE)) return null;
  // A heading by its look.
  if (lines.length === 1 && !control && (bold || fontSize > setting.fontSize)) return null;
  const text = lines.map((line) => line.text).join('\n');
  const edge = isAtEdge(box, setting);
  if (box.to <= setting.first && text.length <= LONGEST_TRAIL && trail.test(text.trim())) return 'trail';
  const linked = lines.reduce((sum, line) => sum + line.linkWeight, 0) / box.weight;
  const head = runs[box.from]?.text ?? '';
  if (linked > ROW_OF_LINKS && edge && sectionRule(head.split(/[:：]/)[0] ?? '') === 'related') return 'related';
  if (!control && (enclosed.test(text) || leadsToFile)) return null;
  if (text.length <= LONGEST_AD && head.length < text.length && nagKind(head) === 'ad') return 'nag: ad';
  if (lines.some(isSpeech)) return null;
  const signs = signsOf(text);
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
        ? arePaired(signs)
        : !told && (sure > 2 || (arePaired(signs) && soft > 2) || (signs.has('part') && signs.has('end')));
  if (!enough) return null;
  const after = box.from > setting.last;
  return signs.has('part') && (signs.has('end') || (after && sure > 1)) ? 'nag: preview' : 'nag: signs';
}

/** A line to be read, heavier than a label, that hardly speaks of the host: what stands with it is more than the host's. */
const isSpeech = (line: Run): boolean =>
  (line.weight > SHORT && !isLinkAlone(line) && coreOf(signsOf(line.text)) === 0) ||
  (line.weight > LABEL && coreOf(signsOf(line.text)) < 2);

const isLinkAlone = (line: Run): boolean => line.linkWeight > 0.9 * line.weight && line.weight <= LONGEST_LINK;

/**
 * Drops short boxes in and around the text that are set otherwise than it and speak of the host's own service: that this is a
 * preview, what a plan costs, who uploaded it, whether the reader likes it. What is set like the text stays, whatever it says.
 */
export function dropOddBoxes(judgement: Judgement): void {
  const { container, runs, dropped, cut } = judgement;
  const kept = keptRuns(judgement);
  const setting = settingOf(judgement, kept);
  if (!setting) return;
  const feet = findFeet(judgement, setting);
  walkBoxes(container, (box) => {
    if (dropped.has(box)) return false;
    if (box === container) return true;
    if (feet.has(box)) {
      dropped.set(box, 'running foot');
      return false;
    }
    if (setting.holds(box.from, box.to)) return true;
    if (parts.has(box.node.tagName)) return false;
    if (box.weight > HEAVIEST) return true;
    const lines = runs.slice(box.from, box.to).filter((run) => setting.like[run.index] === false && !cut.has(run));
    if (lines.length === 0) return false;
    const rule = ruleOf(box, lines, runs, setting);
    if (rule) dropped.set(box, rule);
    return rule === null;
  });
}
