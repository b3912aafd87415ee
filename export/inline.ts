import type { Delete, Emphasis, Image, InlineCode, Link, Parents, PhrasingContent, Strong, Text } from 'mdast';
import type { InlineMath } from 'mdast-util-math';
import type { Handle, Info, State } from 'mdast-util-to-markdown';
import { countSigns, escapeText, type Signs } from './escape';
import { canClose, canOpen, firstCharacter, lastCharacter } from './flanking';
import { library } from './library';
import { joinLines, trimSpaces } from './lines';

/** Where the text of a block stands: that decides what a line break becomes. */
export type Place = 'paragraph' | 'heading' | 'cell';

interface Block {
  place: Place;
  signs: Signs;
  children: readonly PhrasingContent[];
}

type Attention = Strong | Emphasis | Delete;
type Peek = (node: never, parent: Parents | undefined, state: State, info: Info) => string;

/** The block whose text is being written; text cannot be told from signs without all of it. */
const blocks = new WeakMap<State, Block>();
const noBlock: Block = { place: 'paragraph', signs: countSigns(''), children: [] };
const blockOf = (state: State): Block => blocks.get(state) ?? noBlock;

/** Writes a block's text by `write`, with the handlers below knowing the block. */
export function inBlock(children: readonly PhrasingContent[], place: Place, state: State, write: () => string): string {
  blocks.set(state, { place, signs: signsOf(children), children });
  return write();
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

/** Without spaces and line ends at its end. */
function trimEnd(text: string): string {
  const kept = trimSpaces(`|${text}`).slice(1);
  return kept.endsWith('\n') ? trimEnd(kept.slice(0, -1)) : kept;
}

const text: Handle = (node: Text, _parent, state, info) => {
  const { children } = blockOf(state);
  const behindFirst = children[1] === node && children[0]?.type === 'footnoteReference';
  return writeText(node.value, state, info, { behindFirst, inLabel: state.stack.includes('label') });
};

function writeText(
  value: string,
  state: State,
  { before, after }: Pick<Info, 'before' | 'after'>,
  where: { behindFirst?: boolean; inLabel?: boolean; signs?: Signs } = {},
): string {
  const { place, signs } = blockOf(state);
  const oneLine = place !== 'paragraph';
  let text = joinLines(value.replaceAll('\0', ''), oneLine ? ' ' : '\n');
  const lineStart = before === '' || before === '\n';
  if (lineStart) text = text.replace(/^[ \t\n]+/, '');
  if (after === '' || after === '\n') text = trimEnd(text);
  if (!text) return '';
  const escaped = escapeText(text, {
    before,
    // A line break is written as a backslash.
    after: after === '\n' ? '\\' : after,
    lineStart: lineStart && place === 'paragraph',
    behindFirst: where.behindFirst,
    inLabel: where.inLabel === true,
    inCell: place === 'cell',
    signs: where.signs ?? signs,
  });
  // Signs at the end of a heading would be taken for its closing sequence.
  return place === 'heading' && after === '' ? escaped.replace(/(^|\s)(#+)$/, '$1\\$2') : escaped;
}

const tagOf = { strong: 'strong', emphasis: 'em', delete: 'del' } as const;

/**
 * Emphasis with `*`, where every renderer takes it for emphasis; beside other emphasis with `_`; and as HTML
 * where the signs cannot say it: `**注意。**请` is not emphasis to CommonMark (§6.2, right-flanking).
 * The library's own handler writes character references there.
 */
const attention: Handle = (node: Attention, parent: Parents | undefined, state, info) => {
  const { before, after } = info;
  const last = parent?.children.at(-1) === node;
  const write = (children: PhrasingContent[], sides: Pick<Info, 'before' | 'after'>) =>
    state.containerPhrasing({ type: 'paragraph', children }, { ...info, ...sides });
  const sign = node.type === 'delete' ? '~' : '*';
  const inner = write(node.children, { before: sign, after: sign });
  const core = inner.trim();
  const lead = inner.slice(0, inner.length - inner.trimStart().length);
  const trail = core ? inner.slice(inner.trimEnd().length) : '';
  if (!core) return lead;
  const left = lead ? lastCharacter(lead) : before;
  const right = trail ? firstCharacter(trail) : after;
  const put = (written: string) => lead + written + trail;
  const fits = (marker: string, text: string) =>
    left !== marker &&
    !(last && !trail && after === marker) &&
    canOpen(marker, left, firstCharacter(text)) &&
    canClose(marker, lastCharacter(text), right);

  const only = node.children.length === 1 ? node.children[0] : undefined;
  const twin = node.type === 'strong' ? 'emphasis' : node.type === 'emphasis' ? 'strong' : null;
  if (only && only.type === twin) {
    const both = write(only.children, { before: '*', after: '*' });
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
    return write(node.children, { before, after });
  return put(`<${tagOf[node.type]}>${core}</${tagOf[node.type]}>`);
};

const inlineCode: Handle = (node: InlineCode, parent: Parents | undefined, state, info) => {
  const inCell = blockOf(state).place === 'cell';
  // Before a pipe in a cell renderers differ in what a backslash in code is; code right after code would join it.
  if ((inCell && node.value.includes('\\|')) || info.before === '`')
    return `<code>${writeText(node.value, state, { before: '>', after: '<' }, { signs: paired })}</code>`;
  return library.inlineCode({ ...node, value: joinLines(node.value.replaceAll('\0', ''), ' ') }, parent, state, info);
};

const inlineMath: Handle = (node: InlineMath, parent: Parents | undefined, state, info) => {
  let value = node.value.replace(/\s+/g, ' ').trim();
  if (blockOf(state).place === 'cell') value = value.replace(/\\\|/g, '\\Vert ').replaceAll('|', '\\vert ').trim();
  return library.inlineMath({ ...node, value }, parent, state, info);
};

const lineBreak: Handle = (_node, _parent, state, info) => {
  if (info.after === '') return '';
  const { place } = blockOf(state);
  return place === 'heading' ? ' ' : place === 'cell' ? '<br>' : '\\\n';
};

const link: Handle = (node: Link, _parent, state, info) => {
  const only = node.children.length === 1 ? node.children[0] : undefined;
  if (only?.type === 'text' && only.value === node.url && !node.title && /^https?:[^\s<>|\\]+$/.test(node.url))
    return `<${node.url}>`;
  const exit = state.enter('label');
  const label = state.containerPhrasing(node, { ...info, before: '[', after: ']' });
  exit();
  return `[${label}](${writeTarget(node.url, node.title, blockOf(state).place === 'cell')})`;
};

const image: Handle = (node: Image, _parent, state) => {
  const inCell = blockOf(state).place === 'cell';
  const alt = (node.alt ?? '').replace(/\s+/g, ' ');
  const place = { before: '[', after: ']', lineStart: false, inLabel: true, inCell, signs: countSigns(alt) };
  return `![${escapeText(alt, place)}](${writeTarget(node.url, node.title, inCell)})`;
};

const footnoteReference: Handle = (node: { identifier: string }, parent: Parents | undefined, state, info) =>
  library.footnoteReference({ ...node, label: node.identifier }, parent, state, info);

/** What a node begins with, for the text before it; only the class of the character counts. */
const peekText: Peek = (node: Text) => firstCharacter(node.value);
const peekAttention: Peek = (node: Attention, parent, state, info) => {
  const first = node.children[0];
  const inside =
    first?.type === 'text'
      ? firstCharacter(first.value)
      : isAttention(first)
        ? peekAttention(first as never, parent, state, info)
        : '';
  return /^\s$/.test(inside) ? inside : node.type === 'delete' ? '~' : '*';
};
const isAttention = (node: PhrasingContent | undefined): boolean =>
  /^(?:strong|emphasis|delete)$/.test(node?.type ?? '');
const begins =
  (sign: string): Peek =>
  () =>
    sign;
const withPeek = (handle: Handle, peek: Peek): Handle => Object.assign(handle, { peek });

/** How text is written where the library's way would need character references, needless backslashes, or differ between renderers. */
export const inlineHandlers: Record<string, Handle> = {
  text: withPeek(text, peekText),
  strong: withPeek(attention, peekAttention),
  emphasis: attention,
  delete: attention,
  inlineCode: withPeek(inlineCode, begins('`')),
  inlineMath: withPeek(inlineMath, begins('$')),
  break: withPeek(lineBreak, begins('\n')),
  link: withPeek(link, begins('[')),
  image: withPeek(image, begins('!')),
  footnoteReference: withPeek(footnoteReference, begins('[')),
};

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
