import type { FoldedText } from './fold-text.ts';
import type { Marker, MarkerKind } from './markers.ts';

/** How a numbering stands in the text: after the end of a sentence, after a colon or semicolon, or glued to a word. */
export type Stand = 'stop' | 'clause' | 'glued';

/** A numbering that starts a block. */
export interface ChosenMarker extends Marker {
  stand: Stand;
}

const STOP = /[。!?”"』」…》】]/;
const CLAUSE = /[:;)]/;
/** Where a numbering is named, not set: 第一、三条, 依照第九条, 附件1和附件2. */
const NAMED_BEFORE = /[、,和及与或至到第同见按照据依由对本该于在从向以将把即如述是为的]/;
const NAMED_AFTER =
  /^(?:[、,)）”"》和及与或至到]|第?[一二三四五六七八九十\d]+[款项目]|中?(?:规定|所列|所称|所述|款|项|的|之规定|以及))/;

export function standOf(folded: FoldedText, start: number): Stand {
  const before = folded.text.charAt(start - 1);
  if (start === 0 || STOP.test(before)) return 'stop';
  if (CLAUSE.test(before)) return 'clause';
  return 'glued';
}

/** For each numbering, whether one of the same kind with the next number follows before the first number comes again. */
function findFollowed(markers: Marker[]): boolean[] {
  const followed: boolean[] = new Array(markers.length).fill(false);
  const ahead = new Map<MarkerKind, Set<number>>();
  for (let i = markers.length - 1; i >= 0; i--) {
    const marker = markers[i];
    if (!marker) continue;
    const values = ahead.get(marker.kind) ?? new Set<number>();
    ahead.set(marker.kind, values);
    followed[i] = values.has(marker.value + 1);
    if (marker.value === 1) values.clear();
    values.add(marker.value);
  }
  return followed;
}

/**
 * The numberings that start a block. A numbering counts when its sequence does: 二、 after 一、, wherever it stands; a first one
 * glued to a word only when its second follows. References (依照第九条的规定, 第一、三项) and enumerations do not count.
 */
export function chooseMarkers(folded: FoldedText, markers: Marker[]): ChosenMarker[] {
  const followed = findFollowed(markers);
  const last = new Map<MarkerKind, number>();
  const chosen: ChosenMarker[] = [];
  for (const [i, marker] of markers.entries()) {
    const stand = standOf(folded, marker.start);
    if (!counts(folded, marker, stand, followed[i] ?? false, last, chosen.at(-1))) continue;
    last.set(marker.kind, marker.value);
    chosen.push({ ...marker, stand });
  }
  return chosen;
}

const RESTARTED_BY: Partial<Record<MarkerKind, MarkerKind[]>> = {};

function counts(
  folded: FoldedText,
  marker: Marker,
  stand: Stand,
  followed: boolean,
  last: Map<MarkerKind, number>,
  previous: ChosenMarker | undefined,
): boolean {
  void RESTARTED_BY;
  const { text } = folded;
  const { kind, value, start, end } = marker;
  const before = text.charAt(start - 1);
  const after = text.slice(end, end + 8);
  const next = (last.get(kind) ?? 0) + 1 === value;
  if (kind === 'bullet' || kind === 'option' || kind === 'decimal' || kind === 'annex') return false;
  if (kind === 'circled') return stand !== 'glued' && next && !/^[\u2460-\u2473]/.test(after);
  if (kind === 'article') {
    if (stand === 'stop') return next || !NAMED_AFTER.test(after);
    return next && previous !== undefined && start - previous.end <= 40 && /chapter|section|part/.test(previous.kind);
  }
  if (NAMED_AFTER.test(after)) return false;
  if (stand === 'stop') return true;
  if (stand === 'clause') return next || value === 1;
  if (NAMED_BEFORE.test(before)) return false;
  if (value === 1) return followed;
  return next;
}
