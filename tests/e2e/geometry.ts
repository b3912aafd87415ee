/** Anything that runs expressions in a document. */
export interface Place {
  evaluate<T>(expression: string): Promise<T>;
}

/**
 * What is wrong with how a document of ours stands in its window, one line each: a page that must be scrolled sideways, a
 * control that sticks out, whose words are cut off, or that something else covers. Each control is brought into view first.
 * @param root expression for the document or shadow root to look at.
 */
export const layoutFaults = (place: Place, root = 'document'): Promise<string[]> =>
  place.evaluate<string[]>(`(() => {
    const root = ${root};
    const faults = [];
    const name = (one) => one.tagName.toLowerCase() + ' "' + (one.innerText || one.getAttribute('aria-label') || one.name || one.id).slice(0, 40) + '"';
    const scrolls = (one) => one.scrollWidth > one.clientWidth + 1;
    const pageSide = document.scrollingElement;
    if (scrolls(pageSide)) faults.push('the page is ' + pageSide.scrollWidth + ' wide in a window of ' + pageSide.clientWidth);
    const controls = root.querySelectorAll('button, summary, input, h1, .switch, .headline, kbd');
    for (const one of controls) {
      if (!one.checkVisibility() || one.closest('.hidden')) continue;
      if (one.closest('details:not([open])') && !one.matches('summary')) continue;
      one.scrollIntoView({ block: 'center', inline: 'nearest' });
      const { left, right, top, bottom, width, height } = one.getBoundingClientRect();
      if (width < 1 || height < 1) { faults.push(name(one) + ' has no size'); continue; }
      if (left < 8 || right > innerWidth - 8) faults.push(name(one) + ' stands at the edge: ' + Math.round(left) + ' to ' + Math.round(right) + ' of ' + innerWidth);
      if (one.matches('button, summary') && !one.closest('.outline nav') && scrolls(one)) faults.push(name(one) + ' is cut off');
      const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
      const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
      const hit = (root.elementFromPoint ? root : document).elementFromPoint(x, y);
      const label = one.closest('label');
      if (!hit || !(one.contains(hit) || hit.contains(one) && hit !== document.documentElement || label?.contains(hit)))
        faults.push(name(one) + ' is covered by ' + (hit ? name(hit) : 'nothing, out of sight'));
    }
    return faults;
  })()`);
