import { type Around, inStretches, type Steps } from './in-steps';
import { type Snapshot, type SnapshotOptions, snapshotSteps, takeSnapshot } from './snapshot';

const ALL: MutationObserverInit = { childList: true, characterData: true, subtree: true };

/** The work comes to nothing as soon as it is told so. */
function* unless<T>(isStale: () => boolean, steps: Steps<T>): Steps<T | null> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield;
    if (isStale()) return null;
  }
}

/**
 * The visible tree below `start`, taken in steps between which the page may run. Where the page changes its nodes in
 * the meantime, what was taken is thrown away and the tree taken in one go: nothing is read twice or missed.
 * @param around wraps each stretch of the work, as nags/as-host-made-it.ts does
 */
export async function takeSnapshotInSteps(
  start: Element,
  options: SnapshotOptions,
  around: Around = (read) => read(),
): Promise<Snapshot> {
  let changed = false;
  const watch = new MutationObserver(() => {
    changed = true;
  });
  // What waits to be delivered counts, too.
  const isStale = () => {
    changed ||= watch.takeRecords().length > 0;
    return changed;
  };
  const onTree = (root: Node) => watch.observe(root, ALL);
  try {
    const steps = unless(isStale, snapshotSteps(start, { ...options, onTree }));
    return (await inStretches(steps, around)) ?? around(() => takeSnapshot(start, options));
  } finally {
    watch.disconnect();
  }
}
