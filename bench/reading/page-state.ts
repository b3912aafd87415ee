import type { PageHandle } from '../../tests/drivers/types.ts';

/** Everything that reading must leave as it was: the serialised DOM (with open shadow roots and same-origin frames), scroll, selection, focus. */
const STATE = `(() => {
  const dig = (root) => {
    let out = root.documentElement ? root.documentElement.outerHTML : root.innerHTML;
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) out += '\\n#shadow ' + dig(element.shadowRoot);
      let inner = null;
      try { inner = element.contentDocument; } catch { inner = null; }
      if (inner && inner.documentElement) out += '\\n#frame ' + dig(inner);
    }
    return out;
  };
  const scrolled = [...document.querySelectorAll('*')].map((e, i) => e.scrollTop || e.scrollLeft ? [i, e.scrollTop, e.scrollLeft] : null).filter(Boolean);
  const selection = getSelection();
  const path = (node) => { const out = []; for (let n = node; n && n.parentNode; n = n.parentNode) out.push([...n.parentNode.childNodes].indexOf(n)); return out.join(); };
  return { dom: dig(document), scroll: JSON.stringify([scrollX, scrollY, scrolled]),
    selection: selection && selection.rangeCount ? [path(selection.anchorNode), selection.anchorOffset, path(selection.focusNode), selection.focusOffset].join(';') : '',
    focus: path(document.activeElement), title: document.title, url: location.href };
})()`;

export type PageState = Record<'dom' | 'scroll' | 'selection' | 'focus' | 'title' | 'url', string>;

export const readState = (page: PageHandle) => page.evaluate<PageState>(STATE);

/** Scrolls a little, selects some words and focuses something, so that losing them shows. */
export const disturb = (page: PageHandle) =>
  page.evaluate<boolean>(`(() => {
    const text = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let node = text.nextNode();
    while (node && node.data.trim().length < 5) node = text.nextNode();
    if (node) getSelection().setBaseAndExtent(node, 1, node, 4);
    const target = document.querySelector('a[href], button, input');
    if (target) target.focus({ preventScroll: true });
    scrollTo(0, 40);
    return true;
  })()`);

/** Names of what changed, with the first difference. */
export function changes(before: PageState, after: PageState): string[] {
  return (Object.keys(before) as (keyof PageState)[])
    .filter((key) => before[key] !== after[key])
    .map((key) => {
      const [a, b] = [before[key], after[key]];
      let at = 0;
      while (at < a.length && a[at] === b[at]) at++;
      return `${key}: …${a.slice(Math.max(0, at - 20), at + 60)}… became …${b.slice(Math.max(0, at - 20), at + 60)}…`;
    });
}
