/** What a block of an editor is, told from its type name or class (`heading2`, `notion-sub_header-block`, `bullet`). */
export type BlockKind =
  | 'title'
  | 'heading'
  | 'text'
  | 'bullet'
  | 'ordered'
  | 'todo'
  | 'quote'
  | 'code'
  | 'table'
  | 'divider'
  | 'image'
  /** Holds other blocks and has no words of its own: columns, grids, synced parts. */
  | 'container';

export interface KindAndLevel {
  kind: BlockKind;
  /** 1–6, of headings. */
  level: number;
}

const plain = (kind: BlockKind, level = 0): KindAndLevel => ({ kind, level });
const RULES: [RegExp, (found: RegExpExecArray) => KindAndLevel][] = [
  [/(?:^|[-_ ])page(?:$|[-_ ])/, () => plain('title', 1)],
  [/sub[-_]?sub[-_]?header/, () => plain('heading', 3)],
  [/sub[-_]?header/, () => plain('heading', 2)],
  [
    /(?:heading|header|title|(?:^|[-_ ])h)[-_]?([1-9])(?:$|[^\d])/,
    (found) => plain('heading', Math.min(6, Number(found[1]))),
  ],
  [/(?:^|[-_ ])(?:heading|header)(?:$|[-_ ])/, () => plain('heading', 1)],
  [/bullet|unordered|(?:^|[-_ ])ul(?:$|[-_ ])/, () => plain('bullet')],
  [/ordered|numbered|(?:^|[-_ ])ol(?:$|[-_ ])/, () => plain('ordered')],
  [/to[-_]?do|check(?:list|box)|task/, () => plain('todo')],
  [/quote|callout/, () => plain('quote')],
  [/code/, () => plain('code')],
  [/table[-_ ]?cell|column|grid|synced|tab(?:s|$)/, () => plain('container')],
  [/table|sheet|collection/, () => plain('table')],
  [/divider|(?:^|[-_ ])hr(?:$|[-_ ])/, () => plain('divider')],
  [/image|picture|figure/, () => plain('image')],
];

/** `name`: the block's type attribute, or its classes. */
export function kindOfBlock(name: string): KindAndLevel {
  const lower = name.toLowerCase();
  for (const [pattern, make] of RULES) {
    const found = pattern.exec(lower);
    if (found) return make(found);
  }
  return plain('text');
}
