import type { Answer } from '../tests/drivers/serve.ts';

const longTitle =
  'Minutes of the ninety-third ordinary meeting of the committee on the naming of committees, with annexes, corrections and a list of those who left early';
const items = Array.from(
  { length: 20 },
  (_, i) =>
    `<h2>Item ${i + 1}</h2><p>The chair opened item ${i + 1} and thanked everybody for coming, and everybody thanked the chair.</p>`,
);

const lines = Array.from({ length: 40 }, (_, page) =>
  Array.from(
    { length: 9 },
    (_, n) => `On day ${page * 9 + n + 1} the ferry carried ${(page * 7 + n * 5) % 23} people and came back empty.`,
  ),
);
/** A viewer that holds only the pages near the window. */
const ledger = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The ledger of the ferry</title><style>
body{margin:0;background:#e8eaec;font:17px serif}#reader{height:100vh;overflow:auto}
.sheet{position:relative;width:800px;height:1000px;margin:12px auto;background:#fff}.sheet span{position:absolute;left:60px;white-space:pre}
</style></head><body><div id="reader"></div><script>
const lines = ${JSON.stringify(lines)}, reader = document.getElementById('reader');
lines.forEach((_, i) => { const s = document.createElement('div'); s.className = 'page sheet'; s.dataset.pageNumber = String(i + 1); reader.append(s); });
const draw = () => [...reader.children].forEach((s, i) => {
  const { top, bottom } = s.getBoundingClientRect();
  if (bottom < -300 || top > 1200) { s.replaceChildren(); return; }
  if (s.childElementCount === 0) s.append(...lines[i].map((t, n) => { const e = document.createElement('span'); e.textContent = t; e.style.top = 60 + n * 30 + 'px'; return e; }));
});
reader.addEventListener('scroll', () => setTimeout(draw, 60)); draw();
</script></body></html>`;

/** Pages of our own that the pictures are taken of, by address. */
export const samplePages: Record<'long' | 'ledger', { url: string; body: string }> = {
  long: {
    url: 'http://notes.example.org/long',
    body: `<!doctype html><html lang="en"><title>${longTitle}</title><article><h1>${longTitle}</h1>${items.join('')}</article>`,
  },
  ledger: { url: 'http://library.example.org/ledger', body: ledger },
};

export const answerSample = (url: URL): Answer | null =>
  Object.values(samplePages).find((page) => page.url === url.href) ?? null;
