import type { Element, ElementContent, Nodes, Properties, RootContent } from 'hast';

/** A new element. */
export function make(tagName: string, children: ElementContent[], properties: Properties = {}): Element {
  return { type: 'element', tagName, properties, children };
}

/** A child of a hast parent. */
export type Child = RootContent | ElementContent;

export function isElement(node: Nodes): node is Element {
  return node.type === 'element';
}

const hastNames = new Map<string, string>();

/** `data-tex` as `dataTex`. The few names that are asked for, every element is asked for. */
function hastName(name: string): string {
  let found = hastNames.get(name);
  if (found === undefined) {
    found = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    hastNames.set(name, found);
  }
  return found;
}

/** An attribute's value as one string; `name` as in HTML. Takes hast names (`dataTex`) and attribute names (`data-tex`). */
export function attribute(element: Element, name: string): string {
  const properties = element.properties;
  if (!properties) return '';
  const value = properties[name] ?? properties[hastName(name)];
  if (value === undefined || value === null || value === false) return '';
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** The class list as one string with a space before and after each name, for quick tests. */
export function classes(element: Element): string {
  const value = element.properties?.className;
  if (!value) return '';
  return ` ${Array.isArray(value) ? value.join(' ') : String(value)} `;
}

/** Every node below `nodes`, in order, without recursion; `visit` returns false to pass over what is inside. */
export function visitAll(nodes: readonly Nodes[], visit: (node: Nodes) => boolean | undefined): void {
  const stack: { list: readonly Nodes[]; index: number }[] = [{ list: nodes, index: 0 }];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const node = top.list[top.index++];
    if (!node) stack.pop();
    else if (visit(node) !== false && 'children' in node && node.children.length > 0)
      stack.push({ list: node.children, index: 0 });
  }
}

/** The first element below `element` for which `holds` is true. */
export function findElement(element: Element, holds: (element: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  visitAll(element.children, (node) => {
    if (!found && node.type === 'element' && holds(node)) found = node;
    return !found;
  });
  return found;
}

/** The text below a node as it stands; stops at `limit` characters. */
export function textOf(node: Nodes, limit = Number.POSITIVE_INFINITY): string {
  let text = '';
  visitAll([node], (inner) => {
    if (inner.type === 'text' && text.length < limit) text += inner.value;
    return text.length < limit;
  });
  return text;
}
