/**
 * Stands in for the package `hast-util-to-text` in the builds. hast-util-to-mdast asks it for the text of elements; here only
 * of a `pre` that flow.ts made, with one text in it, so that nothing of inner text's rules is left to do.
 */
export { textOf as toText } from './hast';
