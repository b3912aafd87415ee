/**
 * Stands in for the package `decode-named-character-reference` in the builds: its browser form needs a document, which
 * the background has not. It is asked only for `&name;` in identifiers of footnotes, which readers here never make.
 */
export const decodeNamedCharacterReference = (_name: string): false => false;
