import type { Element, ElementContent, Nodes } from 'hast';
import { atOnce, type Steps } from '../reading/in-steps';
import { Flow } from './flow';
import type { Footnotes } from './footnotes';
import type { Child } from './hast';
import { type Marks, noMarks } from './marks';

export interface ToMdastOptions {
  /** The page's address: links and images are made absolute with it. */
  baseUrl: string;
  /** Called for each image that only the page itself can show (data:, blob:), with its alternative text. */
  onImageLeftOut?: (alt: string) => void;
  /** Called for each formula that the snapshot marks as one that nothing tells. */
  onFormulaUnread?: () => void;
}

/** What one kind of element does: gives text and blocks to `walker.flow`, or goes inside. */
export type Handler = (element: Element, marks: Marks, walker: Walker) => void;

interface Step {
  element: Element | null;
  children: readonly Child[];
  index: number;
  marks: Marks;
  leave: (() => void) | null;
  /** There is a `pre` among the children; not yet known: undefined. */
  holdsCode?: boolean;
}

/** So many nodes are taken in one step. */
const STEP = 256;

/** Boxes looked at to tell what an element stands in. */
const NEAR = 8;

/** Goes through a tree with a stack of its own: depth costs memory, never the call stack. */
export class Walker {
  /** Inside what looks like a formula but has none: not searched again. */
  noFormula = 0;
  private readonly steps: Step[] = [];

  constructor(
    readonly flow: Flow,
    readonly footnotes: Footnotes,
    readonly options: ToMdastOptions,
    private readonly handle: Handler,
    /** In a table cell, where blocks become lines. */
    readonly inCell = false,
  ) {}

  *run(children: readonly Child[], marks: Marks = noMarks): Steps<void> {
    this.later(null, children, marks);
    let taken = 0;
    for (let step = this.steps.at(-1); step; step = this.steps.at(-1)) {
      if (++taken % STEP === 0) yield;
      const node = step.children[step.index++] as Nodes | undefined;
      if (!node) {
        this.steps.pop();
        step.leave?.();
      } else if (node.type === 'text') this.flow.text(node.value, step.marks);
      else if (node.type === 'root') this.later(null, node.children, step.marks);
      else if (node.type === 'element') this.handle(node, step.marks, this);
    }
  }

  /** Takes `children` next, before anything that waits; the last one put here comes first. */
  later(element: Element | null, children: readonly Child[], marks: Marks, leave: (() => void) | null = null): void {
    this.steps.push({ element, children, index: 0, marks, leave });
  }

  inside(element: Element, marks: Marks, leave: (() => void) | null = null): void {
    this.later(element, element.children, marks, leave);
  }

  /** Goes inside an element that stands on lines of its own. */
  block(element: Element, marks: Marks): void {
    this.flow.block();
    this.inside(element, marks, () => this.flow.block());
  }

  /** The nearest boxes around the current element, the innermost first. */
  around(): Element[] {
    const boxes: Element[] = [];
    for (let i = this.steps.length - 1; i >= 0 && boxes.length < NEAR; i--) {
      const element = this.steps[i]?.element;
      if (element) boxes.push(element);
    }
    return boxes;
  }

  /** Whether the current element has a `pre` among its siblings. */
  besideCode(): boolean {
    const step = this.steps.at(-1);
    if (!step) return false;
    step.holdsCode ??= step.children.some((child) => child.type === 'element' && child.tagName === 'pre');
    return step.holdsCode;
  }

  /** The element after the current one among its siblings. */
  nextElement(): Element | undefined {
    const step = this.steps.at(-1);
    for (let i = step?.index ?? 0; step && i < step.children.length; i++) {
      const next = step.children[i];
      if (next?.type === 'element') return next;
    }
    return undefined;
  }

  /** Content that must be one line, for a table cell or a caption; blocks in it are lines with breaks between. */
  line(children: readonly Child[], marks: Marks): ElementContent[] {
    const flow = new Flow(true);
    atOnce(new Walker(flow, this.footnotes, this.options, this.handle, true).run(children, marks));
    return flow.finishCell();
  }
}
