import type { Site } from '../sites/types';
import type { Clock } from './clock';

/** Some hosts open a document a few pages at a time. */
const MAX_PRESSES = 40;
/** How long (ms) a press may take to show something. */
const ANSWER = 1_500;

const isShown = (element: Element): boolean => {
  const box = element.getBoundingClientRect();
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return box.width > 0 && box.height > 0 && style?.visibility !== 'hidden';
};

/** A link to another page leads away; everything else stays. */
const leadsAway = (element: Element): boolean => {
  const href = element.closest('a')?.getAttribute('href') ?? '';
  return href !== '' && !/^(?:javascript:|#)/i.test(href);
};

/**
 * Presses the host's own free "continue reading" / "show all" control, as the host file names it, as long as it is there
 * and each press brings more of the page. Never a link that leads away. Returns how often it pressed.
 */
export async function pressExpand(
  doc: Document,
  site: Site | null,
  clock: Clock,
  signal: AbortSignal,
): Promise<number> {
  const selector = (site?.expand ?? []).join(', ');
  if (!selector) return 0;
  let presses = 0;
  while (presses < MAX_PRESSES && !signal.aborted) {
    const control = [...doc.querySelectorAll<HTMLElement>(selector)].find((one) => isShown(one) && !leadsAway(one));
    if (!control) break;
    const before = sizeOf(doc);
    control.click();
    presses++;
    const from = clock.now();
    while (sizeOf(doc) <= before && clock.now() - from < ANSWER && !signal.aborted) await clock.frame();
    if (sizeOf(doc) <= before) break;
  }
  return presses;
}

const sizeOf = (doc: Document): number => (doc.body?.scrollHeight ?? 0) + doc.getElementsByTagName('*').length;
