import { type Change, change } from './change';

/** A method of an object literal, as Readability writes them, with the comment before it. */
const method = (name: string) =>
  new RegExp(`(?:\\n {2}/\\*(?:(?!\\*/)[\\s\\S])*\\*/)?\\n {2}${name}\\([\\w, ]*\\) \\{[\\s\\S]*?\\n {2}\\},(?=\\n)`);
/** A regular expression among its own. */
const pattern = (name: string) => new RegExp(`\\n {4}${name}:\\s*/.*/\\w*,(?=\\n)`);
const cut = (from: RegExp): Change => [from, ''];

/** Each of its own names (`_grabArticle`) becomes a short one: they stand in it 300 times. */
const own = /(?<![\w$-])_[a-z]\w+/g;
function shorten(code: string): string {
  const names = [...new Set(code.match(own))].sort();
  return code.replace(own, (name) => `_${names.indexOf(name).toString(36)}`);
}

/**
 * Readability, of which reading/flow/vote.ts asks where the article is and no more: of an inert copy with the attributes of
 * reading/flow/inert.ts (no style, `hidden`, `dir` or `content` among them), with JSON-LD off and classes kept. What only matters
 * for other attributes and options, or only for what is told beside the article's elements, is left out.
 */
const CHANGES: Change[] = [
  // Elements are made out of text nowhere. Before a second attempt, it puts back its own copy of the document, which
  // is never shown.
  [/var pageCacheHtml = page\.innerHTML;/, 'var pageCache = page.cloneNode(true);'],
  [/page\.innerHTML = pageCacheHtml;/, 'page.replaceChildren(...pageCache.cloneNode(true).childNodes);'],

  // Options that are not given, and what is given always.
  cut(/ {2}\/\/ In some older versions[\s\S]*?(?= {2}this\._doc = doc;)/),
  cut(/ {2}this\._(?:debug|keepClasses|disableJSONLD) = .*;\n/g),
  [/options\.(?:maxElemsToParse|nbTopCandidates|charThreshold|allowedVideoRegex|linkDensityModifier) \|\|/g, ''],
  cut(/ {2}this\._classesToPreserve = [\s\S]*?;\n/),
  [/(?<=this\._serializer =\s*options\.serializer) \|\|[\s\S]*?\n {4}\};/, ';'],
  cut(/ {4}if \(this\._maxElemsToParse > 0\) \{[\s\S]*?\n {4}\}\n/),
  cut(/ {2}this\._maxElemsToParse =[\s\S]*?;\n/),
  cut(method('_cleanClasses')),
  cut(/ {4}(?:\/\/ Extract JSON-LD.*\n {4})?var jsonLd = .*\n/),
  cut(method('_getJSONLD')),

  // The stand-in for a DOM that it brings for Workers.
  cut(/ {2}this\._docJSDOMParser = .*;\n/),
  cut(/ {4}if \(this\._docJSDOMParser[\s\S]*?\n {4}\}\n/g),
  [
    /(?<=\n {2}_getAllNodesWithTag\(node, tagNames\) \{)[\s\S]*?(?=\n {2}\},\n)/,
    'return node.querySelectorAll(tagNames);',
  ],

  // Logs.
  cut(/ {2}\/\/ Control whether log messages[\s\S]*?(?=\}\n\nReadability\.prototype)/),
  cut(/^ *if \(this\._debug\) \{\n *this\.log\(.*\);\n *\}$/gm),
  cut(/^ *this\.log\(.*\);$/gm),
  cut(/^( *)this\.log\($[\s\S]*?^\1\);$/gm),
  [/errs\.push\(\s*`[^`]*`\s*\)/g, 'errs.push(1)'],

  // What is told beside the article.
  [
    / {4}var metadata = this\._getArticleMetadata[\s\S]*?this\._articleTitle = metadata\.title;\n/,
    'this._articleTitle = this._doc.title;\n',
  ],
  cut(/ {2}this\._metadata = \{\};\n/),
  cut(/ {10}!this\._metadata\.byline &&\n/),
  cut(method('_getArticleMetadata')),
  cut(method('_getArticleTitle')),
  cut(method('_unescapeHtmlEntities')),
  cut(/ {2}HTML_ESCAPE_MAP: \{[\s\S]*?\n {2}\},\n/),

  // Elements that it would put in place of others lose their marks; the copy has no `noscript`.
  cut(method('_postProcessContent')),
  ...['_fixRelativeUris', '_simplifyNestedElements', '_unwrapNoscriptImages', '_isSingleImage'].map((name) =>
    cut(method(name)),
  ),
  cut(/ {4}(?:\/\/ Unwrap image from noscript\n {4})?this\._unwrapNoscriptImages\(this\._doc\);\n/),
  cut(method('_isUrl')),
  cut(/ {2}this\._article(?:Dir|SiteName) = null;\n/g),
  cut(/ {8}if \(node\.tagName === "HTML"\) \{[\s\S]*?\n {8}\}\n/),
  cut(/ {8}\/\/ Find out text direction[\s\S]*?(?= {8}return articleContent;)/),
  [
    /this\._postProcessContent\(articleContent\);[\s\S]*?(?=\n {2}\},\n)/,
    'return { content: this._serializer(articleContent) };',
  ],

  // Attributes that the copy has not, and those that are changed after the last look at them.
  cut(/ {6}var (?:datatable|summary) = .*\n {6}if \([\s\S]*?\n {6}\}\n/g),
  cut(/ {4}var isPaging = .*\n/),
  cut(/ {6}if \(isPaging\) \{[\s\S]*?\n {6}\}\n/),
  cut(/ {6}if \(neededToCreateTopCandidate\) \{[\s\S]*?\n {6}\} else \{[\s\S]*?\n {6}\}\n/),
  cut(/ {6,8}(?:var )?neededToCreateTopCandidate = .*\n/g),
  // In a document of HTML, names are in capitals.
  cut(/ +\/\/ For embed with <object> tag, check inner HTML as well\.\n( +)if \([\s\S]*?\n\1\}\n/g),
  cut(/ {8}if \(!this\._isProbablyVisible\(node\)\) \{[\s\S]*?\n {8}\}\n/),
  cut(method('_isProbablyVisible')),
  cut(/ {8}\/\/ User is not able to see[\s\S]*?\n {8}\}\n/),
  cut(/ {4}this\._cleanStyles\(articleContent\);\n/),
  cut(method('_cleanStyles')),
  cut(/ {2}(?:PRESENTATIONAL_ATTRIBUTES|DEPRECATED_SIZE_ATTRIBUTE_ELEMS|CLASSES_TO_PRESERVE): \[[\s\S]*?\],\n/g),
  cut(/ {4}this\._fixLazyImages\(articleContent\);\n/),
  cut(method('_fixLazyImages')),

  ...['extraneous', 'replaceFonts', 'nextLink', 'prevLink', 'srcsetUrl', 'b64DataUrl', 'jsonLdArticleTypes'].map(
    (name) => cut(pattern(name)),
  ),
];

/** Readability.js, trimmed. @throws what has changed in it. */
export const trimReadability = (code: string): string => shorten(change(code, CHANGES));
