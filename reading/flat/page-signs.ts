import { nagKind } from '../../nags/wording';
import { readGate } from '../../verdict/wording';
import { queryAll } from '../dom';
import { toSimplified } from '../simplified';
import type { Snapshot } from '../snapshot';
import { tidy, type VisibleLine } from '../visible-lines';
import { readEscapedMarkup } from './escaped-markup';
import { type Section, weightOf } from './find-section';
import { boilerplateLength, isFileFacts, isPageCaption } from './labels';
import { joinEven, joinPieces } from './pieces';

export interface Signs {
  /** The section's part of all prose on the page, 0–1. */
  share: number;
  /** The page looks like a document host's page with a flattened text. */
  enough: boolean;
}

/** Shorter lines are labels and links, not prose; beside a run without a label all lines count. */
const PROSE = 40;
/** Controls for more that only document hosts set under a text; "show more" stands on pages of any kind. */
const MORE_OF_DOCUMENT = /点击查看更多|继续(?:免费)?阅读|tải bản đầy đủ/i;
const ENDED = /[。.．!！?？…]["”’」』)）]*$/;
const isGate = (text: string): boolean => {
  const gate = readGate(text);
  return gate === 'ends' || gate === 'over' || (gate === 'more' && MORE_OF_DOCUMENT.test(toSimplified(text)));
};

/** Looks for what surrounds a flattened text: captions of page images, facts about the file, the host's sentence, pieces. */
export function signsOf(snapshot: Snapshot, lines: VisibleLine[], section: Section, title: string): Signs {
  const inside = new Set(section.lines);
  const least = section.found === 'run' ? 1 : PROSE;
  let prose = 0;
  let own = 0;
  const [cut, oneRun] = [isCut(section), isOneRun(section)];
  // Signs are not looked for where nothing hangs on them: on most pages.
  const moot = cut || (section.found === 'run' && !oneRun);
  let told = false;
  let sign = moot || section.found === 'host' || section.found === 'sentence';
  for (const line of lines) {
    const weight = weightOf(line, title);
    const mine = inside.has(line);
    if (mine) own += weight;
    else if (weight >= least && line.linkLength * 2 < weight) {
      prose += weight;
      told ||= section.found === 'run' && !moot && weight >= PROSE && isSentence(line);
    }
    if (sign || line.text.length > 400) continue;
    const text = tidy(line.text);
    sign =
      boilerplateLength(text) > 0 ||
      (!mine && (isPageCaption(text) || isFileFacts(text))) ||
      (text.length <= 90 && !mine && isGate(text));
  }
  const share = own / Math.max(1, own + prose);
  if (moot) return { share, enough: cut };
  const around = sign || hasPageImages(snapshot);
  if (section.found === 'run') return { share, enough: around && !told };
  return { share, enough: around || (section.found === 'label' && section.named && oneRun) };
}

/** A sentence that is none of the host's: the document is more than its longest run. */
function isSentence({ text, linkLength }: VisibleLine): boolean {
  const line = tidy(text);
  return linkLength === 0 && ENDED.test(line) && nagKind(line) === null && boilerplateLength(line) === 0;
}

/** One long run: not a text that the page set in paragraphs, with links in them. */
function isOneRun(section: Section): boolean {
  const longest = section.lines.reduce((most, line) => (line.text.length > most.text.length ? line : most));
  return longest.text.length >= 300 && longest.text.length * 2 >= section.length && longest.linkLength === 0;
}

/** Numbered pieces, or markup shown as text. */
function isCut(section: Section): boolean {
  const texts = section.lines.map((line) => line.text);
  return (
    joinPieces(texts) !== null ||
    joinEven(texts.flatMap((text) => text.split('\n'))) !== null ||
    readEscapedMarkup(texts.join('')) !== null
  );
}

/** Images whose text alternative or file says that they are pages. */
function hasPageImages(snapshot: Snapshot): boolean {
  for (const image of queryAll(
    snapshot.root.data.source,
    'img[alt*="第"][alt$="页"], img[data-page], canvas[id^="page_"]',
  ))
    if (snapshot.node(image)) return true;
  return false;
}
