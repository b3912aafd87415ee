import { ELEMENT } from '../reading/dom';

/** What a batch of work may do: it stops when `spent` says so, and is called again. */
export interface Work {
  /** What is new or changed since the last batch: elements, or the root itself for all of it. */
  changed: Node[];
  /** Of these, what is new with all that is in it; of the others only an attribute changed. */
  added: Set<Node>;
  /** True when the time of this batch is used up. */
  spent: () => boolean;
}

/** Milliseconds of work at once, in one second, and once beside that while the page comes up (then more at once). */
const AT_ONCE = 10;
const AT_FIRST = 60;
const A_SECOND = 100;
const AT_START = 300;
/** More changed elements than this between two batches are told as a change of the whole root. */
const MOST = 3000;
const MOST_ERRORS = 99;

/**
 * Calls `work` with what changed below a root, before the page is painted again, as long as that is cheap: a page
 * that changes without end gets at most 100 ms a second. `work` returns true when it
 * has more to do. Ends with the signal; no timer runs while nothing changes.
 */
export function watchChanges(
  root: Document | ShadowRoot,
  signal: AbortSignal,
  work: (batch: Work) => boolean,
): () => void {
  let changed = new Set<Node>();
  let added = new Set<Node>();
  let timer = 0;
  let second = 0;
  let used = -AT_START;
  let more = false;
  let errors = 0;

  const add = (node: Node) => {
    if (changed.size > MOST) {
      changed = new Set([root]);
      added = new Set([root]);
    }
    changed.add(node);
    added.add(node);
  };

  const run = () => {
    timer = 0;
    const start = performance.now();
    if (start - second >= 1000) {
      second = start;
      used = Math.min(used, 0);
    }
    // Past its time, what has changed waits; what is being walked through goes on.
    const late = used >= A_SECOND;
    if (late && !more) return schedule(second + 1000 - start);
    const batch = late ? { changed: [], added: new Set<Node>() } : { changed: [...changed], added };
    if (!late) {
      changed = new Set();
      added = new Set();
    }
    const most = used < 0 ? AT_FIRST : AT_ONCE;
    try {
      more = work({ ...batch, spent: () => performance.now() - start > most });
    } catch (error) {
      // An element that the page has tampered with (a form with a field named like a method): the next is looked at.
      console.warn('Unnag:', error);
      more = errors++ < MOST_ERRORS;
    }
    if (batch.changed.length > 0) used += performance.now() - start;
    if (more || changed.size > 0) schedule(16);
  };
  const schedule = (ms: number) => {
    if (!timer && !signal.aborted) timer = setTimeout(run, ms) as unknown as number;
  };

  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes') changed.add(target);
      for (const node of addedNodes) add(node.nodeType === ELEMENT ? node : target);
    }
    if (!timer) run();
  });
  observer.observe(root, { childList: true, subtree: true, attributeFilter: ['class', 'style', 'hidden', 'open'] });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return () => {
    add(root);
    if (!timer) schedule(0);
  };
}
