import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
export const readabilitySource = readFileSync(require.resolve('@mozilla/readability/Readability.js'), 'utf8');
const defuddleSource = readFileSync(join(dirname(require.resolve('defuddle')), 'index.full.js'), 'utf8');

/** Blocks on lines of their own, cells parted by tabs: what a reader would copy from the peer's HTML. */
const TEXT_OF = `const textOf = (html) => {
  const blocks = /^(P|DIV|H[1-6]|LI|UL|OL|DL|DT|DD|TR|TABLE|TBODY|THEAD|PRE|BLOCKQUOTE|SECTION|ARTICLE|FIGURE|FIGCAPTION|HEADER|FOOTER|MAIN|ASIDE|HR)$/;
  let out = '';
  const walk = (node, pre) => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) out += pre ? child.data : child.data.replace(/\\s+/g, ' ');
      else if (child.nodeType === 1) {
        const name = child.tagName;
        if (name === 'BR') out += '\\n';
        else if (/^(SCRIPT|STYLE|TEMPLATE)$/.test(name)) continue;
        else if (blocks.test(name)) { out += '\\n'; walk(child, pre || name === 'PRE'); out += '\\n'; }
        else { walk(child, pre); if (/^(TD|TH)$/.test(name)) out += '\\t'; }
      }
    }
  };
  walk(new DOMParser().parseFromString(html, 'text/html').body, false);
  return out.replace(/[ \\t]*\\n[\\s]*/g, '\\n').trim();
};`;

/** Expressions to evaluate in a page: the peers read it as they are meant to be used, on a clone of the document. */
export const peers: Record<string, string> = {
  Readability: `(() => { const module = undefined; ${readabilitySource}
${TEXT_OF}
const article = new Readability(document.cloneNode(true)).parse();
return article ? { title: article.title, text: textOf(article.content) } : {}; })()`,
  Defuddle: `(() => { const holder = {}; (function () { const module = undefined, exports = holder, define = undefined;
${defuddleSource}
}).call(holder);
${TEXT_OF}
const Parser = holder.Defuddle.default ?? holder.Defuddle;
const article = new Parser(document, { url: document.URL, separateMarkdown: true }).parse();
return { title: article.title, text: textOf(article.content), markdown: article.contentMarkdown }; })()`,
};
