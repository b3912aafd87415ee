import type { ElementContent } from 'hast';
import type { SnapshotElement } from '../reading/snapshot';
import { isAdName, LONGEST_AD } from './ad-name';
import { judgeBlock, type Verdict } from './judge-block';
import { wording } from './wording';

/** Parts of a document, not of a host's furniture: never dropped, whatever they say. */
const document = new Set(
  'h1 table thead tbody tfoot tr td th caption pre code blockquote figcaption math svg dt dd'.split(' '),
);
/** A block with one of these holds more than words. */
const holds = new Set('h1 table pre code blockquote figure iframe canvas math'.split(' '));
/** A notice of the host (rights, service) may be as long as this. */
const LONGEST_NOTICE = 700;
const MOST_PICTURES = 2;
/** The mark that says that a link is paid for. */
const marked = /^(?:广告|廣告|推广|推廣|赞助|贊助|sponsored|advertisement|anzeige|publicité|реклама)[\s·|:：]/i;

/** The lines of a node: its text parted at blocks, breaks, links, buttons and bars. Null: it holds a document's parts. */
function linesOf(node: SnapshotElement): string[] | null {
  const lines: string[] = [];
  let line = '';
  let pictures = 0;
  let whole = true;
  const end = () => {
    if (line.trim()) lines.push(line.trim());
    line = '';
  };
  // What a button says is told by the rest of its box; alone, it is all there is.
  const others = node.tagName !== 'button' && node.data.textLength > 24;
  const walk = (child: ElementContent) => {
    if (child.type === 'text') line += child.value.replace(/[\t\n\r\f ]+/g, ' ');
    if (child.type !== 'element') return;
    const tag = child.tagName;
    if (holds.has(tag)) whole = false;
    if (tag === 'img') pictures++;
    if (tag === 'button' && others && (child as Partial<SnapshotElement>).data?.textLength !== node.data.textLength) {
      end();
      return;
    }
    const block = (child as Partial<SnapshotElement>).data?.block ?? false;
    const parts = block || tag === 'br' || tag === 'a' || tag === 'button';
    if (parts) end();
    child.children.forEach(walk);
    if (parts) end();
  };
  node.children.forEach(walk);
  end();
  return whole && pictures <= MOST_PICTURES ? lines : null;
}

const namesOf = (node: SnapshotElement): string => {
  const { className, id } = node.properties;
  return `${Array.isArray(className) ? className.join(' ') : ''} ${typeof id === 'string' ? id : ''}`;
};

/**
 * Whether a block of the visible tree is a nag to be left out of the text: by its own words, as a card or bar of
 * nags, as a control, as a box that floats over the page, or as a named advertisement.
 * Takes a block (or a button) of any size; what is larger than a nag, holds a table, code, a quotation or a
 * first-level heading, or has a line of prose in it, is not one. An inline element never is: a sentence stays whole.
 */
export function isNagNode(node: SnapshotElement): Verdict | null {
  const { block, placed, textLength, linkLength } = node.data;
  const button = node.tagName === 'button';
  if ((!block && !button) || textLength === 0 || textLength > LONGEST_NOTICE || document.has(node.tagName)) return null;
  const floating = placed === 'fixed' || placed === 'sticky';
  const lines = linesOf(node);
  if (!lines) return null;
  const heading = /^h[2-6]$/.test(node.tagName);
  const control = !heading && (button || linkLength === textLength);
  const verdict = judgeBlock(lines, { floating, control }, wording);
  if (!verdict && linkLength * 2 > textLength && textLength <= LONGEST_AD && marked.test(lines.join(' ')))
    return { kind: 'ad', rule: 'ad-mark' };
  if (verdict || heading || textLength > LONGEST_AD || (linkLength === 0 && !floating)) return verdict;
  return isAdName(namesOf(node)) ? { kind: 'ad', rule: 'ad-name' } : null;
}
