/** Pages for measuring speed, made here: their words mean nothing, their shapes are those of real pages. */

const SENTENCE = '各部门要按照职责分工落实任务，加强沟通，遇到问题及时报告，确保各项工作在本季度内完成。';
const LATIN =
  'Each reading room keeps its own list of loans, and every list is compared with the shelves once a week. ';

const prose = (i: number) => (i % 3 === 2 ? LATIN : SENTENCE).repeat(2 + (i % 3)).concat(`（${i}）`);

/** Fills with pieces until the page has about `bytes` bytes of UTF-8. */
function fill(bytes: number, piece: (i: number) => string): string {
  const parts: string[] = [];
  let size = 0;
  for (let i = 0; size < bytes; i++) {
    const part = piece(i);
    size += Buffer.byteLength(part);
    parts.push(part);
  }
  return parts.join('\n');
}

const wrap = (title: string, body: string, style = '') =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head><body>${body}</body></html>`;

/** An article with headings, lists, tables and links, among a menu and related links. */
export function articleOf(bytes: number): string {
  const body = fill(bytes, (i) => {
    if (i % 40 === 0) return `<h2>第${i / 40 + 1}节 工作安排</h2>`;
    if (i % 25 === 0) return `<ul><li>${prose(i)}</li><li>${prose(i + 1)}</li></ul>`;
    if (i % 60 === 7) return `<table><tr><th>项目</th><th>数量</th></tr><tr><td>图书</td><td>${i}</td></tr></table>`;
    return `<p>${prose(i)}<a href="/${i}">见附件</a>。<b>${i}</b></p>`;
  });
  const menu = '<nav><a href="/a">首页</a><a href="/b">新闻</a></nav>';
  return wrap(
    '年度工作安排',
    `${menu}<main><article><h1>年度工作安排</h1>${body}</article></main><footer>站点地图</footer>`,
  );
}

/** A page of the document hosts' family: pictures, and the text flattened in one block. */
export function flatOf(bytes: number): string {
  const text = fill(
    bytes,
    (i) => `${i % 12 === 0 ? `${'一二三四五六七八九'.charAt((i / 12) % 9)}、任务${i}` : ''}${prose(i)}`,
  );
  return wrap(
    '年度工作安排',
    `<h1>年度工作安排</h1><div>免费阅读已结束,点击下载阅读编辑剩下 ...</div><div><h3>资源描述</h3><div>${text.replaceAll('\n', '')}</div></div><div>1 / 6</div>`,
  );
}

/** Pages of absolutely positioned lines, as converters of PDF files write them. */
export function positionedOf(bytes: number): string {
  let number = 0;
  const body = fill(bytes, () => {
    number++;
    const lines = Array.from({ length: 40 }, (_, row) => {
      const first = row % 8 === 0;
      const left = first ? 118 : 86;
      return `<div style="position:absolute;white-space:pre;left:${left}px;top:${60 + row * 24}px">${SENTENCE.slice(0, first ? 38 : 40)}</div>`;
    });
    return `<div class="pf" id="pf${number}" data-page-no="${number}"><div class="pc">${lines.join('')}</div></div>`;
  });
  const style =
    '.pf{position:relative;width:794px;height:1123px;margin:10px auto;background:#fff;overflow:hidden}.pc{font-size:16px;line-height:20px}';
  return wrap('年度工作安排', `<div id="page-container">${body}</div>`, style);
}

/** Divisions in one another, made by a script: the parser itself stops at 512. */
export const nestedOf = (depth: number): string =>
  wrap(
    'Nested',
    `<main id="root"></main><script>let at = document.getElementById('root');
for (let i = 0; i < ${depth}; i++) { const next = document.createElement('div'); const p = document.createElement('p');
p.textContent = ${JSON.stringify(LATIN)} + i; next.append(p); at.append(next); at = next; }</script>`,
  );

export const siblingsOf = (count: number): string =>
  wrap('Siblings', `<main>${Array.from({ length: count }, (_, i) => `<p>${LATIN}${i}</p>`).join('')}</main>`);
