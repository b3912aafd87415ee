/**
 * Properties of nodes read through the prototypes' own getters. A page can shadow them on an element
 * (`<form><input name="childNodes">`, WHATWG HTML §4.10.3 "named property access"), also for an isolated world.
 * Each stands behind a function, so that a script carries only those that it uses.
 */
function getter<T, R>(prototypeOf: () => object, name: string): (node: T) => R {
  let owner: object | null = prototypeOf();
  let get: ((this: T) => R) | undefined;
  while (owner && !get) {
    get = Object.getOwnPropertyDescriptor(owner, name)?.get as typeof get;
    owner = Object.getPrototypeOf(owner);
  }
  if (!get) return (node) => (node as Record<string, unknown>)[name] as R;
  const read = get;
  return (node) => read.call(node);
}

export const nodeTypeOf = /* @__PURE__ */ getter<Node, number>(() => Node.prototype, 'nodeType');
export const firstChildOf = /* @__PURE__ */ getter<Node, ChildNode | null>(() => Node.prototype, 'firstChild');
export const nextSiblingOf = /* @__PURE__ */ getter<Node, ChildNode | null>(() => Node.prototype, 'nextSibling');
export const parentOf = /* @__PURE__ */ getter<Node, Node | null>(() => Node.prototype, 'parentNode');
export const textOf = /* @__PURE__ */ getter<Node, string | null>(() => Node.prototype, 'textContent');
export const localNameOf = /* @__PURE__ */ getter<Element, string>(() => Element.prototype, 'localName');
export const shadowRootOf = /* @__PURE__ */ getter<Element, ShadowRoot | null>(() => Element.prototype, 'shadowRoot');

export const parentElementOf = /* @__PURE__ */ getter<Node, Element | null>(() => Node.prototype, 'parentElement');
export const childrenOf = /* @__PURE__ */ getter<Element, HTMLCollection>(() => Element.prototype, 'children');
export const firstElementChildOf = /* @__PURE__ */ getter<Element, Element | null>(
  () => Element.prototype,
  'firstElementChild',
);
export const nextElementSiblingOf = /* @__PURE__ */ getter<Element, Element | null>(
  () => Element.prototype,
  'nextElementSibling',
);

export const previousElementSiblingOf = /* @__PURE__ */ getter<Element, Element | null>(
  () => Element.prototype,
  'previousElementSibling',
);

export const previousSiblingOf = /* @__PURE__ */ getter<Node, ChildNode | null>(
  () => Node.prototype,
  'previousSibling',
);

export const ownerDocumentOf = /* @__PURE__ */ getter<Node, Document>(() => Node.prototype, 'ownerDocument');
/** The window that shows the element; null in a document that is not shown. */
export const viewOf = (element: Element): (Window & typeof globalThis) | null =>
  ownerDocumentOf(element)?.defaultView ?? null;

const getAttribute = /* @__PURE__ */ (() => Element.prototype.getAttribute)();
/** The attribute's value, or an empty string. */
export const attributeOf = (element: Element, name: string): string => getAttribute.call(element, name) ?? '';

const getAttributeNames = /* @__PURE__ */ (() => Element.prototype.getAttributeNames)();
/** Names of the attributes, as they are qualified, in order. */
export const attributeNamesOf = (element: Element): string[] => getAttributeNames.call(element);

const elementHasAttribute = /* @__PURE__ */ (() => Element.prototype.hasAttribute)();
export const hasAttribute = (element: Element, name: string): boolean => elementHasAttribute.call(element, name);

const getRect = /* @__PURE__ */ (() => Element.prototype.getBoundingClientRect)();
/** The border box in CSS px, relative to the viewport of the element's own document. */
export const rectOf = (element: Element): DOMRect => getRect.call(element);

const offsetWidthOf = /* @__PURE__ */ getter<HTMLElement, number>(() => HTMLElement.prototype, 'offsetWidth');
const offsetHeightOf = /* @__PURE__ */ getter<HTMLElement, number>(() => HTMLElement.prototype, 'offsetHeight');
/** The size of the border box in whole CSS px, transforms not counted: known without a look at the boxes around it. */
export const laidOutSizeOf = (element: HTMLElement): { width: number; height: number } => ({
  width: offsetWidthOf(element),
  height: offsetHeightOf(element),
});

const scrollWidthOf = /* @__PURE__ */ getter<Element, number>(() => Element.prototype, 'scrollWidth');
const scrollHeightOf = /* @__PURE__ */ getter<Element, number>(() => Element.prototype, 'scrollHeight');
/** The size in CSS px with all that flows over. */
export const scrolledSizeOf = (element: Element): { width: number; height: number } => ({
  width: scrollWidthOf(element),
  height: scrollHeightOf(element),
});

const animationsOn = /* @__PURE__ */ (() => Element.prototype.getAnimations)();
/** Animations of the element itself that run, wait or hold their last state; none where the browser tells of none. */
export const animationsOf = (element: Element): Animation[] => animationsOn?.call(element) ?? [];

const matchesSelector = /* @__PURE__ */ (() => Element.prototype.matches)();
/** Whether the element matches; false for a selector that the browser does not know. */
export function matches(element: Element, selector: string): boolean {
  try {
    return matchesSelector.call(element, selector);
  } catch {
    return false; // a selector newer than the browser: no match is the true answer
  }
}

const queryDocument = /* @__PURE__ */ (() => Document.prototype.querySelectorAll)();
const queryElement = /* @__PURE__ */ (() => Element.prototype.querySelectorAll)();
/** All elements below that match, in document order; none for a selector that the browser does not know. */
export function queryAll(root: Document | Element, selector: string): Element[] {
  try {
    return [...(nodeTypeOf(root) === ELEMENT ? queryElement : queryDocument).call(root, selector)];
  } catch {
    return []; // a selector newer than the browser: no match is the true answer
  }
}

export const ELEMENT = 1;
export const TEXT = 3;
