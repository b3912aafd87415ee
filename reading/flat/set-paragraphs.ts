import type { RootContent } from 'mdast';
import type { MarkerKind } from '../../structure/markers';
import { readLineMarker } from '../../structure/markers';
import { pushAll } from '../../structure/push-all';
import { restoreFlatSteps, type StructureContext } from '../../structure/restore-flat';
import type { Steps } from '../in-steps';
import { isTitle } from './labels';

/** A paragraph of the text whose start and end are known. */
export interface Paragraph {
  text: string;
  /** 1–6: the host's markup says that it is a heading. */
  level?: number;
  bold?: boolean;
}

/** Ranks of headings, highest first (GB/T 9704-2012 and the articles of statutes). */
const RANKS: MarkerKind[] = ['part', 'chapter', 'section', 'han', 'han-paren', 'decimal', 'digit', 'digit-paren'];
/** A heading is short (characters) and has no sentence in it. */
const LONGEST_HEADING = 40;
const SENTENCE = /[。；;！!?？，,：:]$|[。；！？]/;
/** From here on a paragraph may hold several that were run together. */
const RUN = 350;

type Rank = MarkerKind | 'bold' | null;

function rankOf(paragraph: Paragraph, next: Paragraph | undefined): Rank {
  const { text, bold } = paragraph;
  if (text.length > LONGEST_HEADING || SENTENCE.test(text)) return null;
  const kind = readLineMarker(text)?.kind;
  const marked = kind !== undefined && RANKS.includes(kind);
  if (bold) return marked ? kind : 'bold';
  if (!marked) return null;
  // Items of a list stand next to each other; a heading has something under it.
  return next !== undefined && readLineMarker(next.text)?.kind !== kind && next.text.length > text.length / 2
    ? kind
    : null;
}

const inline = (value: string): { type: 'text'; value: string }[] => [{ type: 'text', value }];

/**
 * Paragraphs whose bounds are known, as mdast: short numbered ones become headings by the rank of their numbering,
 * long ones are looked into for more paragraphs.
 */
export function* setParagraphs(paragraphs: Paragraph[], context: StructureContext): Steps<RootContent[]> {
  const ranks = paragraphs.map((paragraph, i) => rankOf(paragraph, paragraphs[i + 1]));
  const used: Rank[] = [...RANKS.filter((rank) => ranks.includes(rank)), 'bold'];
  const content: RootContent[] = [];
  for (const [i, paragraph] of paragraphs.entries()) {
    const value = paragraph.text.replace(/\s+/g, ' ').trim();
    if (value === '') continue;
    const rank = ranks[i] ?? null;
    const title = i === 0 && (rank === 'bold' || isTitle(value, context.title ?? ''));
    const level = paragraph.level || (title ? 1 : 0);
    const depth = level || (rank ? used.indexOf(rank) + 2 : 0);
    if (depth > 0 && value.length <= 200)
      content.push({ type: 'heading', depth: Math.min(depth, 6) as 2, children: inline(value) });
    else if (value.length >= RUN) pushAll(content, yield* restoreFlatSteps(paragraph.text, { lang: context.lang }));
    else content.push({ type: 'paragraph', children: inline(value) });
  }
  return content;
}
