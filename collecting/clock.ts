/** What waiting needs of a window; passed in so that tests can hold the clock. */
export interface Clock {
  now: () => number;
  /** Resolves at the next frame; in a hidden tab, where frames stop, at the next slow timer tick. */
  frame: () => Promise<void>;
  isHidden: () => boolean;
}

/** The clock of a real window. */
export function clockOf(view: Window): Clock {
  return {
    now: () => view.performance.now(),
    isHidden: () => view.document.hidden,
    frame: () =>
      new Promise((done) => {
        const timer = view.setTimeout(finish, 250);
        const request = view.requestAnimationFrame(finish);
        function finish() {
          view.clearTimeout(timer);
          view.cancelAnimationFrame(request);
          done();
        }
      }),
  };
}

/** Counts from now on; each call gives the time (ms) in which the tab was shown, up to then. To be asked at each frame. */
export function shownTime(clock: Clock): () => number {
  let shown = 0;
  let last = clock.now();
  return () => {
    const now = clock.now();
    if (!clock.isHidden()) shown += now - last;
    last = now;
    return shown;
  };
}
