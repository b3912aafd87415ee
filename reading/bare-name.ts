/** Letters and digits of a title or a name, to find it in other words. */
export const bareName = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
