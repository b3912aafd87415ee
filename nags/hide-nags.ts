import { textOf } from '../reading/dom';
import type { Removal } from '../reading/types';
import { addRules, above as raised } from './add-rules';
import { findNag, namesOf } from './find-nag';
import { hideElement, strengthen } from './hide-element';
import { isAdName } from './judge-block';
import type { Lexicon } from './lexicon';
import { coversWindow, isShown, styleOf } from './place-of';
import { unlockCopy, unlockSelection } from './unlock-copy';
import { unlockScroll } from './unlock-scroll';
import { type Work, watchChanges } from './watch-changes';

export interface HideOptions {
  /** The host file's selectors of nags. */
  selectors: string[];
  lexicon: Lexicon;
  /** Aborting puts the page back as the host made it. */
  signal: AbortSignal;
  shadowRootOf: (element: Element) => ShadowRoot | null;
  /** Kinds of nags that the user wants to stay. */
  stays?: (kind: string) => boolean;
}

export interface NagKeeper {
  /** What was hidden, in order, each wording once; and rules that the watchdog undid (`rule` starts with "undone:"). */
  hidden: () => Removal[];
  /** Looks at the whole page again, with this wording test. */
  look: (lexicon: Lexicon) => void;
}

const LONGEST_TEXT = 700;
const KEPT = 300;
/** Nodes looked at below an element of which only an attribute changed; walks that wait before all is looked at anew. */
const A_CHANGE = 80;
const MOST_WALKS = 100;
const SHOW = NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT;
const CUT = 200;
/** How long (ms) after a click on "log in" or "download" a layer counts as asked for. */
const ASKED = 3000;

interface Shared extends HideOptions {
  removals: Map<string, Removal>;
  undo: Set<WeakRef<HTMLElement>>;
  undoOf: WeakMap<HTMLElement, () => void>;
  asked: { at: number };
}

/**
 * Hides nags in a document, as they come, until the signal aborts: what the host file names by style rules that are
 * there before the page shows, anything else by wording and place. Lifts scroll and copy locks. Shadow
 * roots below are kept too; a frame has a script of its own. Nothing of the page's DOM is changed where the browser allows that.
 */
export function hideNags(document: Document, options: HideOptions): NagKeeper {
  const shared: Shared = {
    ...options,
    removals: new Map(),
    undo: new Set(),
    undoOf: new WeakMap(),
    asked: { at: Number.NEGATIVE_INFINITY },
  };
  const looks: (() => void)[] = [];
  keepRoot(document, shared, looks);
  options.signal.addEventListener('abort', () => {
    for (const ref of shared.undo) {
      const element = ref.deref();
      if (element) shared.undoOf.get(element)?.();
    }
  });
  return {
    hidden: () => [...shared.removals.values()],
    look(lexicon) {
      shared.lexicon = lexicon;
      for (const look of looks) look();
    },
  };
}

function keepRoot(root: Document | ShadowRoot, shared: Shared, looks: (() => void)[]): void {
  const { signal } = shared;
  const document = root.ownerDocument ?? (root as Document);
  const isTop = root === document;
  const rules = addRules(root, signal);
  const known = new WeakSet<Node>();
  const asleep = new Set<WeakRef<Element>>();
  const queue: { walker: TreeWalker; left: number }[] = [];
  let selecting = false;

  const record = (element: Element, rule: string) => {
    const text = (textOf(element) ?? '').replace(/\s+/g, ' ').trim().slice(0, CUT);
    const key = `${rule}\n${text}`;
    if (shared.removals.size < KEPT && !shared.removals.has(key))
      shared.removals.set(key, { reason: 'nag', text, rule });
  };
  /** The watchdog: no rule may take more than half of the text of a page that has some. */
  const takesTooMuch = (elements: Iterable<Element>): boolean => {
    let length = 0;
    for (const element of elements) length += textOf(element)?.length ?? 0;
    return length > CUT && length > (document.body?.innerText.length ?? 0) / 2;
  };
  const hide = (element: HTMLElement, rule: string) => {
    if (shared.undoOf.has(element)) {
      const restore = strengthen(element);
      const before = shared.undoOf.get(element);
      if (restore)
        shared.undoOf.set(element, () => {
          restore();
          before?.();
        });
      return;
    }
    if (takesTooMuch([element])) return record(element, `undone:${rule}`);
    record(element, rule);
    shared.undoOf.set(element, hideElement(element));
    shared.undo.add(new WeakRef(element));
  };

  const removeRule = new Map(
    shared.selectors.map((selector) => [selector, rules.add(`${raised(selector)}{display:none!important}`)]),
  );
  const checkSelectors = () => {
    for (const [selector, remove] of removeRule) {
      const elements = root.querySelectorAll<HTMLElement>(`:is(${selector})`);
      if (elements.length === 0) continue;
      const holds = [...elements].some((element) => element.contains(document.body) || element.localName === 'h1');
      if (holds || takesTooMuch(elements)) {
        remove();
        removeRule.delete(selector);
        for (const element of elements) record(element, `undone:${selector}`);
        continue;
      }
      for (const element of elements) {
        record(element, selector);
        if (styleOf(element).display !== 'none') hide(element, selector);
      }
    }
  };

  /** Empty boxes over the whole window, once the layer that they belong to is hidden. */
  const hideMasks = (layer: HTMLElement) => {
    const near = [...(layer.parentElement?.children ?? []), ...(document.body?.children ?? [])];
    for (const element of near as HTMLElement[]) {
      const { position, display } = styleOf(element);
      if (display === 'none' || (position !== 'fixed' && position !== 'absolute')) continue;
      if (!coversWindow(element) || element.childElementCount > 0 || textOf(element)?.trim()) continue;
      hide(element, 'mask');
    }
  };

  const look = (element: Element) => {
    if (!isShown(element)) {
      if (asleep.size < KEPT) asleep.add(new WeakRef(element));
      return;
    }
    const found = findNag(element, shared.lexicon);
    if (!found || shared.stays?.(found.kind)) return;
    // What the user has just asked for by a click is no nag.
    if (found.floating && performance.now() - shared.asked.at < ASKED) return;
    hide(found.element, found.rule === 'ad-name' ? found.rule : `${found.rule}:${found.kind}`);
    if (found.floating) {
      hideMasks(found.element);
      unlockScroll(document, rules);
    }
  };

  const enter = (element: Node, left: number) => {
    const same = queue.find(({ walker }) => walker.root === element);
    if (same) {
      same.walker.currentNode = element;
      same.left = Math.max(same.left, left);
    } else if (queue.length > MOST_WALKS) {
      queue.length = 0;
      enter(root, Number.POSITIVE_INFINITY);
    } else queue.push({ walker: document.createTreeWalker(element, SHOW), left });
  };
  const visit = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.nodeValue ?? '';
      if (text.length > 1 && text.length < LONGEST_TEXT && node.parentElement && shared.lexicon.mayAsk(text)) {
        if (!/^(?:script|style|noscript|textarea|title)$/.test(node.parentElement.localName)) look(node.parentElement);
      }
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const element = node as HTMLElement;
    if (isAdName(namesOf(element))) look(element);
    if (element.localName.includes('-')) {
      const shadow = known.has(element) ? null : shared.shadowRootOf(element);
      if (shadow) {
        known.add(element);
        keepRoot(shadow, shared, looks);
      }
    }
  };
  const work = ({ changed, added, spent }: Work): boolean => {
    rules.keep();
    if (changed.length > 0) {
      checkSelectors();
      for (const ref of asleep) {
        const element = ref.deref();
        if (element && !isShown(element)) continue;
        asleep.delete(ref);
        if (element) look(element);
      }
    }
    for (const element of changed) {
      if (!element.isConnected) continue;
      const hidden = shared.undoOf.has(element as HTMLElement);
      if (hidden) hide(element as HTMLElement, '');
      else enter(element, added.has(element) ? Number.POSITIVE_INFINITY : A_CHANGE);
    }
    for (let walk = queue[0]; walk; walk = queue[0]) {
      const { walker } = walk;
      if (walker.currentNode === walker.root) visit(walker.root);
      for (let node = walker.nextNode(); node && walk.left-- > 0; node = walker.nextNode()) {
        visit(node);
        if (spent()) return true;
      }
      queue.shift();
    }
    if (!selecting && isTop) selecting = unlockSelection(document, rules);
    return false;
  };
  const again = watchChanges(root, signal, work);
  looks.push(again);
  again();
  if (isTop) {
    unlockCopy(document, signal);
    const view = document.defaultView;
    document.addEventListener('DOMContentLoaded', again, { signal });
    view?.addEventListener('load', again, { signal });
    view?.addEventListener(
      'click',
      (event) => {
        const target = event.composedPath()[0];
        const control = target instanceof Element ? (target.closest('a,button,[role=button]') ?? target) : null;
        const text = (control && textOf(control))?.trim() ?? '';
        if (event.isTrusted && text.length < 24 && shared.lexicon.nagHint(text)) shared.asked.at = performance.now();
      },
      { capture: true, signal },
    );
  }
}
