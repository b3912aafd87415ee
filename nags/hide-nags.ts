import { ELEMENT, TEXT, textOf } from '../reading/dom';
import type { Removal } from '../reading/types';
import { addRules, type Rules, raised } from './add-rules';
import { type Found, findNag } from './find-nag';
import { hideElement, strengthen } from './hide-element';
import type { Lexicon } from './lexicon';
import { styleOf } from './place-of';
import { unlockCopy, unlockSelection } from './unlock-copy';
import { unlockScroll } from './unlock-scroll';
import { type Work, watchChanges } from './watch-changes';

export interface HideOptions {
  /** The host file's selectors of nags, and its style rules. */
  selectors: string[];
  lexicon: Lexicon;
  /** Aborting puts the page back as the host made it. */
  signal: AbortSignal;
  /** Kinds of nags that the user wants to stay. */
  stays: (kind: string) => boolean;
  /** Called before any work: aborts when the extension has gone (updated, switched off), which no event tells. */
  leave: () => void;
  /** What the larger script adds to the resident one. */
  extras?: Extras;
}

export interface Extras {
  lexicon: Lexicon;
  shadowRootOf: (element: Element) => ShadowRoot | null;
  /** Another box to hide, by any element or text. */
  findMore: (node: Node) => Found | null;
  /** Whether a box is the page's own, whatever it says. */
  spares?: (element: Element) => boolean;
}

export interface NagKeeper {
  /** What was hidden, in order, each wording once; and rules that the watchdog undid (`rule` starts with "undone:"). */
  hidden: () => Removal[];
  /** Goes on with the larger script's means, and looks at the whole page again. */
  extend: (extras: Extras) => void;
  /** Puts the page back as the host made it, until what is returned is called. */
  pause: () => () => void;
}

const LONGEST_TEXT = 700;
/** Removals recorded, and characters of each. */
const KEPT = 300;
const CUT = 200;
/** Nodes looked at below an element of which only an attribute changed; walks that wait before all is looked at anew. */
const A_CHANGE = 80;
const MOST_WALKS = 100;
/** How long (ms) after a click on "log in" or "download" a layer counts as asked for. */
const ASKED = 3000;
/** Milliseconds between two looks at what the host file names. */
const A_SECOND = 1000;
const none = () => null;

/**
 * Hides nags in a document, as they come, until the signal aborts: what the host file names by style rules that are
 * there before the page shows, anything else by wording and place. Lifts scroll and copy locks. A frame has a script
 * of its own. Nothing of the page's DOM is changed where the browser allows that.
 */
export function hideNags(document: Document, options: HideOptions): NagKeeper {
  const { signal, stays } = options;
  const view = document.defaultView ?? window;
  let extras: Extras = options.extras ?? { lexicon: options.lexicon, shadowRootOf: none, findMore: none };
  const removals = new Map<string, Removal>();
  const undoOf = new WeakMap<Element, () => void>();
  const hiddenElements = new Set<WeakRef<HTMLElement>>();
  /** What is kept clean: the rules in it, and what looks at all of it again. */
  const roots = new Map<Document | ShadowRoot, { rules: Rules; again: () => void }>();
  let asked = Number.NEGATIVE_INFINITY;
  let lifted = false;

  const record = (element: Element, rule: string) => {
    const text = (textOf(element) ?? '').replace(/\s+/g, ' ').trim().slice(0, CUT);
    if (removals.size < KEPT) removals.set(rule + text, { reason: 'nag', text, rule });
  };
  /** The watchdog: no rule may take more than half of the text of a page that has some. */
  const takesTooMuch = (elements: Element[]): boolean => {
    const length = elements.reduce((sum, element) => sum + (textOf(element) ?? '').trim().length, 0);
    // biome-ignore lint/performance/useDomNodeTextContent: what is seen counts
    return length > 2 * CUT && length > document.body.innerText.length / 2;
  };
  const hide = (element: HTMLElement, rule: string) => {
    const before = undoOf.get(element);
    if (!before) {
      if (takesTooMuch([element])) return record(element, `undone:${rule}`);
      record(element, rule);
      hiddenElements.add(new WeakRef(element));
    }
    const undo = before ? strengthen(element) : hideElement(element);
    if (undo)
      undoOf.set(element, () => {
        undo();
        before?.();
      });
  };
  const eachHidden = (act: (element: HTMLElement) => unknown) => {
    for (const ref of hiddenElements) {
      const element = ref.deref();
      if (element) act(element);
    }
  };
  const show = () => eachHidden((element) => undoOf.get(element)?.());
  signal.addEventListener('abort', show);

  const keep = (root: Document | ShadowRoot) => {
    const rules = addRules(root, signal);
    const asleep = new Set<Element>();
    const queue: { walker: TreeWalker; left: number; fresh: boolean }[] = [];
    let selecting = root !== document;
    let checked = 0;

    const named = new Map<string, () => void>();
    for (const selector of options.selectors) {
      const [boxes = '', declared] = selector.split(/[{}]/);
      const remove = rules.add(`${raised(boxes)}{${declared ?? 'display:none!important'}}`);
      if (!declared) named.set(selector, remove);
    }
    const checkNamed = () => {
      for (const [selector, remove] of named) {
        const elements = [...root.querySelectorAll<HTMLElement>(`:is(${selector})`)];
        if (document.readyState !== 'loading' && takesTooMuch(elements)) {
          remove();
          named.delete(selector);
          record(elements[0] as Element, `undone:${selector}`);
        } else
          for (const element of elements) {
            record(element, selector);
            const { display, position } = styleOf(element);
            if (display !== 'none') hide(element, selector);
            if (position === 'fixed') liftLocks(element);
          }
      }
    };

    /** What goes with a hidden layer: empty boxes over the whole window, a scroll lock. */
    const liftLocks = (layer: Element) => {
      for (const element of [...(layer.parentElement?.children ?? []), ...document.body.children] as HTMLElement[]) {
        const { width, height } = element.getBoundingClientRect();
        if (width < innerWidth * 0.9 || height < innerHeight * 0.9) continue;
        if (
          element.childElementCount === 0 &&
          !textOf(element)?.trim() &&
          /fixed|absolute/.test(styleOf(element).position)
        )
          hide(element, 'mask');
      }
      unlockScroll(document, rules);
      lifted = true;
    };

    const look = (element: Element) => {
      if (element.getClientRects().length === 0) {
        if (asleep.size < KEPT) asleep.add(element);
        return;
      }
      take(findNag(element, extras.lexicon));
    };
    const take = (found: Found | null) => {
      // What the user has just asked for by a click is no nag.
      if (
        !found ||
        extras.spares?.(found.element) ||
        stays(found.kind) ||
        (found.floating && performance.now() - asked < ASKED)
      )
        return;
      hide(found.element, `${found.rule}:${found.kind}`);
      if (found.floating) liftLocks(found.element);
    };

    const visit = (node: Node) => {
      take(extras.findMore(node));
      if (node.nodeType === TEXT) {
        const text = node.nodeValue ?? '';
        const fits = text.length > 1 && text.length < LONGEST_TEXT;
        if (fits && node.parentElement && extras.lexicon.mayAsk(text)) look(node.parentElement);
      } else if (node.nodeType === ELEMENT) {
        const shadow = extras.shadowRootOf(node as Element);
        if (shadow && !roots.has(shadow)) keep(shadow);
      }
    };
    const enter = (node: Node, left: number) => {
      const same = queue.find(({ walker }) => walker.root === node);
      if (same) {
        same.walker.currentNode = node;
        same.fresh = true;
        same.left = Math.max(same.left, left);
      } else if (queue.length > MOST_WALKS) {
        queue.length = 0;
        enter(root, Number.POSITIVE_INFINITY);
      } else queue.push({ walker: document.createTreeWalker(node, 5 /* elements and text */), left, fresh: true });
    };

    const work = ({ changed, added, spent }: Work): boolean => {
      options.leave();
      if (signal.aborted) return false;
      rules.keep();
      if (added.has(root) || performance.now() - checked > A_SECOND) {
        checked = performance.now();
        checkNamed();
        if (!selecting) selecting = unlockSelection(document, rules);
      }
      for (const element of changed.length > 0 ? [...asleep] : []) {
        const shown = element.getClientRects().length > 0;
        if (shown || !element.isConnected) asleep.delete(element);
        if (shown) look(element);
      }
      // Many lock the page after they have put their layer there.
      if (lifted && changed.some((node) => node.contains(document.body))) unlockScroll(document, rules);
      for (const node of changed)
        if (undoOf.has(node as Element)) hide(node as HTMLElement, '');
        else if (node.isConnected) enter(node, added.has(node) ? Number.POSITIVE_INFINITY : A_CHANGE);
      for (let walk = queue[0]; walk; walk = queue[0]) {
        const { walker } = walk;
        if (walk.fresh) {
          walk.fresh = false;
          visit(walker.root);
        }
        for (let node = walker.nextNode(); node && walk.left-- > 0; node = walker.nextNode()) {
          visit(node);
          if (spent()) return true;
        }
        queue.shift();
      }
      return false;
    };
    const again = watchChanges(root, signal, work);
    roots.set(root, { rules, again });
    again();
  };
  const lookAgain = () => {
    for (const { again } of roots.values()) again();
  };

  keep(document);
  unlockCopy(view, signal);
  document.addEventListener('DOMContentLoaded', lookAgain, { signal });
  view.addEventListener('load', lookAgain, { signal });
  view.addEventListener(
    'click',
    ({ isTrusted, target }) => {
      const pressed = target as Element;
      const text = (textOf(pressed.closest?.('a,button') ?? pressed) ?? '').trim();
      if (isTrusted && text.length < 24 && extras.lexicon.nagHint(text)) asked = performance.now();
    },
    { capture: true, signal },
  );
  return {
    hidden: () => [...removals.values()],
    extend(more) {
      extras = more;
      lookAgain();
    },
    pause() {
      show();
      for (const { rules } of roots.values()) rules.turn(false);
      return () => {
        for (const { rules } of roots.values()) rules.turn(true);
        eachHidden((element) => undoOf.set(element, hideElement(element)));
      };
    },
  };
}
