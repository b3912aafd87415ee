/** A picture of a page, as scans are. */
export const PICTURE = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="#ddd"/></svg>')}`;
/** A page by its number. */
export const page = (number: number, inside: string, height = 400) =>
  `<div class="sheet" data-page="${number}" style="position:relative;width:600px;height:${height}px">${inside}</div>`;
/** Words at a place of a page. */
export const at = (x: number, y: number, text: string, style = '') =>
  `<span style="position:absolute;white-space:nowrap;left:${x}px;top:${y}px;${style}">${text}</span>`;
export const scan = `<img src="${PICTURE}" alt="" style="width:600px;height:380px">`;
/** Lines of a page, one under the other. */
export const lines = (words: string[]) => words.map((text, i) => at(40, 40 + i * 26, text)).join('');

export const pier = [
  'The pier was built in three winters',
  'by masons from the island, who were',
  'paid in salt and lamp oil.',
];
export const crane = [
  'A crane on rails stood at its head,',
  'and lifted stone from the barges',
  'until the rails were sold.',
];
