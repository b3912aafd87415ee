import type { Metadata, UnnagDocument } from '../reading/types';

/** How far a collection is. Counts are pages, or parts where the document has no pages. */
export interface Progress {
  done: number;
  /** Null: the document does not say how long it is. */
  total: number | null;
  /** Milliseconds that the rest will take at the pace so far; null while unknown. */
  left: number | null;
  /** The page that is being waited for, and for how long at most (ms). */
  waitingFor?: { page: number; bound: number };
  /** The tab is hidden: browsers slow its timers, so the collection rests. */
  resting?: boolean;
}

/** One page or record as it was when it was shown; JSON-safe, so that it outlives the page it came from. */
export interface Part {
  /** Its page number or record id: a part with a known key replaces the one kept, if it holds more. */
  key: string;
  order: number;
  state: 'text' | 'picture' | 'locked' | 'never-came';
  /** What the view that read it needs to put parts together again. */
  data: unknown;
  /** Characters of text in it. */
  size: number;
}

/** `slides`: pages that a viewer shows one at a time, with what stands around them. */
export type CollectKind = 'pages' | 'records' | 'growth' | 'slides';

/** What is kept of a running collection, enough to make a document of it without the page. */
export interface CollectionFacts extends Metadata {
  url: string;
  kind: CollectKind;
  total: number | null;
}

/** Collector (in the page) → background. */
export type CollectorMessage =
  | { type: 'start'; facts: CollectionFacts }
  | { type: 'progress'; progress: Progress }
  | { type: 'part'; part: Part }
  | { type: 'done'; document: UnnagDocument }
  | { type: 'failed'; error: string };

/** Panel → background → collector. */
export interface StopMessage {
  type: 'stop';
  /** What the user saw done when pressing Stop: pages that came while the press was on its way are not given. */
  done?: number;
}

/** Background → collector: the end of the collection has come, and is kept. */
export interface KeptMessage {
  type: 'kept';
}

/** Panel → background: collect by scrolling. Sent at once, so that it counts even if the panel closes at once. */
export interface CollectMessage {
  type: 'collect';
}

/** Panel → background: follow the next-page links of this document. */
export interface FollowMessage {
  type: 'follow';
  document: UnnagDocument;
}

/** What the panel is told of a tab's collection. */
export type CollectionState =
  | { status: 'none' }
  | { status: 'running'; progress: Progress }
  | { status: 'done'; document: UnnagDocument }
  | { status: 'failed'; error: string };

export const COLLECTOR_PORT = 'unnag-collector';
export const PANEL_PORT = 'unnag-collect-panel';
