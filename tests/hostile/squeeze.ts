// White space may be laid out anew and marks without a width dropped; every other character must stand as it stood.
const loose = /[\s\u200b\u00ad\u2060\ufeff\u0085\u180e\u202a-\u202e\u2066-\u2069]+/g;

/** A text for comparing; half characters as browsers hand them on (U+FFFD). */
export const squeeze = (text: string): string => text.toWellFormed().replace(loose, '');
