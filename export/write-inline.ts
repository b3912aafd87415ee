import type { Delete, Emphasis, PhrasingContent, Strong } from 'mdast';
import type {} from 'mdast-util-math';
import { countSigns, escapeText, type Signs } from './escape';
import { canClose, canOpen, firstCharacter, lastCharacter } from './flanking';
import { joinLines, trimSpaces } from './lines';

/** Where the text of a block stands: that decides what a line break becomes. */
export type Place = 'paragraph' | 'heading' | 'cell';

interface Around {
  before: string;
  after: string;
  place: Place;
  inLabel: boolean;
  signs: Signs;
  /** Only a footnote's mark has been written yet. */
  behindFirst?: boolean;
}

type Attention = Strong | Emphasis | Delete;

/** The text of a block's children as Markdown. Expects what prepare.ts gives: safe addresses, known HTML, no empty nodes. */
export function writeInline(nodes: readonly PhrasingContent[], place: Place): string {
  const signs = signsOf(nodes);
  return write(nodes, { before: '', after: '', place, inLabel: false, signs });
}

const none: Signs = countSigns('');
/** As if each sign had a partner. */
const paired: Signs = { star: 2, underscore: 2, tilde: 2, dollar: 2, tick: 2 };

function addTo(total: Signs, more: Signs): void {
  total.star += more.star;
  total.underscore += more.underscore;
  total.tilde += more.tilde;
  total.dollar += more.dollar;
  total.tick += more.tick;
}

/** The signs that pair across all else: backticks and dollars. */
function only(text: string): Pick<Signs, 'tick' | 'dollar'> {
  const { tick, dollar } = countSigns(text);
  return { tick, dollar };
}

function signsOf(nodes: readonly PhrasingContent[]): Signs {
  const total = countSigns('');
  const add = (list: readonly PhrasingContent[]) => {
    for (const node of list) {
      if (node.type === 'text') addTo(total, countSigns(node.value));
      // Code, formulas and addresses are read before what stands around them.
      else if (node.type === 'inlineCode') addTo(total, { ...none, ...only(node.value), tick: 2 });
      else if (node.type === 'inlineMath') addTo(total, { ...none, ...only(node.value), dollar: 2 });
      else if (node.type === 'strong' || node.type === 'emphasis') addTo(total, { ...none, star: 2, underscore: 2 });
      else if (node.type === 'delete') addTo(total, { ...none, tilde: 2 });
      else if (node.type === 'link') addTo(total, { ...none, ...only(`${node.url} ${node.title ?? ''}`) });
      else if (node.type === 'image')
        addTo(total, { ...none, ...only(`${node.url} ${node.title ?? ''} ${node.alt ?? ''}`) });
      if ('children' in node) add(node.children);
    }
  };
  add(nodes);
  return total;
}

/** The first character that a node will be written with; only its class counts. */
function peek(nodes: readonly PhrasingContent[], index: number, after: string): string {
  const node = nodes[index];
  if (!node) return after;
  switch (node.type) {
    case 'text':
      return node.value ? firstCharacter(node.value) : peek(nodes, index + 1, after);
    case 'strong':
    case 'emphasis':
    case 'delete': {
      const first = peek(node.children, 0, '');
      return /^\s$/.test(first) ? first : node.type === 'delete' ? '~' : '*';
    }
    case 'link':
    case 'footnoteReference':
      return '[';
    case 'image':
      return '!';
    case 'inlineCode':
      return '`';
    case 'inlineMath':
      return '$';
    case 'break':
      return '\n';
    default:
      return '<';
  }
}

function write(nodes: readonly PhrasingContent[], around: Around): string {
  // Pieces, joined once: looking at the end of a growing string would copy it each time.
  const pieces: string[] = [];
  let before = around.before;
  nodes.forEach((node, index) => {
    const after = peek(nodes, index + 1, around.after);
    const behindFirst = index === 1 && around.before === '' && nodes[0]?.type === 'footnoteReference';
    const piece = writeNode(node, before, after, index === nodes.length - 1, { ...around, behindFirst });
    if (!piece) return;
    pieces.push(piece);
    before = lastCharacter(piece);
  });
  return pieces.join('');
}

function writeNode(node: PhrasingContent, before: string, after: string, last: boolean, around: Around): string {
  const inCell = around.place === 'cell';
  switch (node.type) {
    case 'text':
      return writeText(node.value, before, after, around);
    case 'strong':
    case 'emphasis':
    case 'delete':
      return writeAttention(node, before, after, last, around);
    case 'inlineCode':
      return writeCode(node.value, inCell, before, around);
    case 'inlineMath':
      return writeMath(node.value, inCell);
    case 'break':
      if (last && around.after === '') return '';
      return around.place === 'heading' ? ' ' : inCell ? '<br>' : '\\\n';
    case 'link': {
      const only = node.children.length === 1 ? node.children[0] : undefined;
      if (only?.type === 'text' && only.value === node.url && !node.title && /^https?:[^\s<>|\\]+$/.test(node.url))
        return `<${node.url}>`;
      const label = write(node.children, { ...around, before: '[', after: ']', inLabel: true });
      return `[${label}](${writeTarget(node.url, node.title, inCell)})`;
    }
    case 'image': {
      const alt = (node.alt ?? '').replace(/\s+/g, ' ');
      const place = { before: '[', after: ']', lineStart: false, inLabel: true, inCell, signs: countSigns(alt) };
      return `![${escapeText(alt, place)}](${writeTarget(node.url, node.title, inCell)})`;
    }
    case 'footnoteReference':
      return `[^${node.identifier}]`;
    case 'html':
      return node.value;
    default:
      return '';
  }
}

/** Without spaces and line ends at its end. */
function trimEnd(text: string): string {
  const kept = trimSpaces(`|${text}`).slice(1);
  return kept.endsWith('\n') ? trimEnd(kept.slice(0, -1)) : kept;
}

function writeText(value: string, before: string, after: string, around: Around): string {
  const oneLine = around.place !== 'paragraph';
  let text = joinLines(value.replaceAll('\0', ''), oneLine ? ' ' : '\n');
  const lineStart = before === '' || before === '\n';
  if (lineStart) text = text.replace(/^[ \t\n]+/, '');
  if (after === '' || after === '\n') text = trimEnd(text);
  if (!text) return '';
  const escaped = escapeText(text, {
    before,
    // A line break is written as a backslash.
    after: after === '\n' ? '\\' : after,
    lineStart: lineStart && around.place === 'paragraph',
    behindFirst: around.behindFirst,
    inLabel: around.inLabel,
    inCell: around.place === 'cell',
    signs: around.signs,
  });
  // Signs at the end of a heading would be taken for its closing sequence.
  return around.place === 'heading' && after === '' ? escaped.replace(/(^|\s)(#+)$/, '$1\\$2') : escaped;
}

const tagOf = { strong: 'strong', emphasis: 'em', delete: 'del' } as const;

/**
 * Emphasis with `*`, where every renderer takes it for emphasis; beside other emphasis with `_`; and as HTML
 * where the signs cannot say it: `**注意。**请` is not emphasis to CommonMark (§6.2, right-flanking).
 */
function writeAttention(node: Attention, before: string, after: string, last: boolean, around: Around): string {
  const sign = node.type === 'delete' ? '~' : '*';
  const inner = write(node.children, { ...around, before: sign, after: sign });
  const core = inner.trim();
  const lead = inner.slice(0, inner.length - inner.trimStart().length);
  const trail = core ? inner.slice(inner.trimEnd().length) : '';
  if (!core) return lead;
  const left = lead ? lastCharacter(lead) : before;
  const right = trail ? firstCharacter(trail) : after;
  const put = (written: string) => lead + written + trail;
  const fits = (marker: string, text: string) =>
    left !== marker &&
    !(last && !trail && around.after === marker) &&
    canOpen(marker, left, firstCharacter(text)) &&
    canClose(marker, lastCharacter(text), right);

  const only = node.children.length === 1 ? node.children[0] : undefined;
  const twin = node.type === 'strong' ? 'emphasis' : node.type === 'emphasis' ? 'strong' : null;
  if (only && only.type === twin) {
    const both = write(only.children, { ...around, before: '*', after: '*' });
    if (both === both.trim() && both && !/^[*]|[*]$/.test(both) && fits('*', both)) return put(`***${both}***`);
  }
  const width = node.type === 'emphasis' ? 1 : 2;
  for (const marker of sign === '*' ? ['*', '_'] : ['~']) {
    if (core.startsWith(marker) || core.endsWith(marker) || !fits(marker, core)) continue;
    // GFM takes `_` into a mail address that it links by itself.
    if (marker === '_' && /^[\w.+-]*@|@[\w.-]*$/.test(core)) continue;
    const run = marker.repeat(width);
    return put(run + core + run);
  }
  // A lone comma need not be bold.
  if (/^[\p{P}\p{S}\s]+$/u.test(core) && node.children.every((child) => child.type === 'text'))
    return write(node.children, { ...around, before, after });
  return put(`<${tagOf[node.type]}>${core}</${tagOf[node.type]}>`);
}

function writeCode(code: string, inCell: boolean, before: string, around: Around): string {
  // Before a pipe in a cell renderers differ in what a backslash in code is; code right after code would join it.
  if ((inCell && code.includes('\\|')) || before === '`')
    return `<code>${writeText(code, '>', '<', { ...around, signs: paired })}</code>`;
  let value = joinLines(code.replaceAll('\0', ''), ' ');
  const longest = Math.max(0, ...(value.match(/`+/g) ?? []).map((run) => run.length));
  let fence = '`';
  // The shortest fence that does not occur in the code.
  while (fence.length <= longest && new RegExp(`(?:^|[^\`])${fence}(?:[^\`]|$)`).test(value)) fence += '`';
  if (/^`|`$/.test(value) || (/^ .* $/.test(value) && value.trim())) value = ` ${value} `;
  // A cell ends at a pipe, in code too; GFM takes the backslash away there.
  if (inCell) value = value.replaceAll('|', '\\|');
  return fence + value + fence;
}

function writeMath(tex: string, inCell: boolean): string {
  let value = tex.replace(/\s+/g, ' ').trim();
  if (inCell) value = value.replace(/\\\|/g, '\\Vert ').replaceAll('|', '\\vert ').trim();
  const longest = Math.max(0, ...(value.match(/\$+/g) ?? []).map((run) => run.length));
  const fence = '$'.repeat(longest + 1);
  if (longest > 0) value = ` ${value} `;
  return fence + value + fence;
}

/** Address and title of a link or an image. */
function writeTarget(url: string, title: string | null | undefined, inCell: boolean): string {
  let target = url
    .trim()
    .replace(/[\s<>\\]/g, (sign) => encodeURIComponent(sign))
    .replaceAll('|', '%7C');
  target = target.replace(/(?:%[89A-F][\dA-F])+/g, readable);
  if (!balanced(target)) target = target.replaceAll('(', '%28').replaceAll(')', '%29');
  target = target.replace(/&(?=#?\w+;)/g, '\\&');
  const words = (title ?? '').replace(/\s+/g, ' ').trim();
  if (!words) return target;
  const escaped = words
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
    .replace(/"/g, '\\"')
    .replace(/&(?=#?\w+;)/g, '\\&');
  return `${target} "${inCell ? escaped.replaceAll('|', '\\|') : escaped}"`;
}

/** `%E6%96%87` as 文: renderers encode it again to the same address. Anything but letters stays as it is. */
function readable(encoded: string): string {
  try {
    const letters = decodeURIComponent(encoded);
    return /^[\p{L}\p{N}]+$/u.test(letters) ? letters : encoded;
  } catch {
    return encoded; // not UTF-8
  }
}

function balanced(target: string): boolean {
  let depth = 0;
  for (const sign of target) {
    if (sign === '(') depth++;
    else if (sign === ')' && --depth < 0) return false;
  }
  return depth === 0;
}
