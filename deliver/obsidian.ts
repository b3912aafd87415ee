/** Windows hands a program an address of at most 2,048 characters; a longer document goes by the clipboard. */
const MAX_ADDRESS = 2000;

/**
 * The address that makes a new note (https://help.obsidian.md/Extending+Obsidian/Obsidian+URI, action "new").
 * @param fileName as it would be saved, with its ending.
 * @param where vault and folder; empty: the vault that is open, its default folder.
 * @returns the address, and whether Obsidian is to take the text from the clipboard.
 */
export function obsidianAddress(
  fileName: string,
  markdown: string,
  where: { vault: string; folder: string },
): { address: string; clipboard: boolean } {
  // Obsidian refuses these in names of notes, beyond what file systems refuse.
  const name = fileName
    .replace(/\.md$/i, '')
    .replace(/[#^[\]|]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  const folder = where.folder.replace(/^\/+|\/+$/g, '');
  const fields = [...(where.vault ? [['vault', where.vault]] : []), ['file', folder ? `${folder}/${name}` : name]].map(
    ([field, value = '']) => `${field}=${encodeURIComponent(value.toWellFormed())}`,
  );
  const head = `obsidian://new?${fields.join('&')}`;
  const whole = `${head}&content=${encodeURIComponent(markdown.slice(0, MAX_ADDRESS).toWellFormed())}`;
  return markdown.length <= MAX_ADDRESS && whole.length <= MAX_ADDRESS
    ? { address: whole, clipboard: false }
    : { address: `${head}&clipboard`, clipboard: true };
}
