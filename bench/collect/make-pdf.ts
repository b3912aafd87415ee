import { launch } from 'puppeteer-core';
import { findChromium } from '../../tests/drivers/chromium.ts';

/** The one sentence of page `n` that tests look for. */
export const markOf = (page: number): string => `This is the mark of page ${page} and of no other.`;

const prose = (page: number, line: number): string =>
  `Paragraph ${line} on sheet ${page} tells how the level of the river was read at the bridge, who wrote it down, and what the weather was like on that day.`;

/** A real PDF of `count` pages, each with text of its own, a running head and a page number; printed by Chromium. */
export async function makePdf(count: number): Promise<Uint8Array> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Chromium was not found: install it, or name it in $CHROMIUM');
  const browser = await launch({
    executablePath,
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage();
    const sheets = Array.from({ length: count }, (_, i) => {
      const lines = Array.from({ length: 8 }, (_, line) => `<p>${prose(i + 1, line + 1)}</p>`).join('');
      return `<section><header>Yearbook of river levels</header><h2>Sheet ${i + 1}</h2><p>${markOf(i + 1)}</p>${lines}<footer>— ${i + 1} —</footer></section>`;
    });
    await page.setContent(
      `<style>@page{size:A4;margin:0}body{margin:0;font:14px/1.5 serif}section{position:relative;height:297mm;box-sizing:border-box;padding:30mm 25mm;break-after:page;overflow:hidden}header,footer{position:absolute;left:0;right:0;text-align:center;font-size:11px}header{top:12mm}footer{bottom:12mm}p{margin:0 0 10px}</style>${sheets.join('')}`,
    );
    return await page.pdf({ preferCSSPageSize: true });
  } finally {
    await browser.close();
  }
}

/** A page with the stock PDF.js viewer component that opens doc.pdf beside it; pdfjs-dist is at /pdfjs/. */
export const viewerPage = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Yearbook of river levels</title>
<link rel="stylesheet" href="/pdfjs/web/pdf_viewer.css">
<style>body{margin:0}#viewerContainer{position:absolute;inset:40px 0 0 0;overflow:auto}</style></head>
<body><div><span id="pageNumber">1</span> <span id="numPages"></span></div>
<div id="viewerContainer" tabindex="0"><div id="viewer" class="pdfViewer"></div></div>
<script type="module">
import * as pdfjsLib from '/pdfjs/build/pdf.mjs';
globalThis.pdfjsLib = pdfjsLib;
const { EventBus, PDFViewer, PDFLinkService } = await import('/pdfjs/web/pdf_viewer.mjs');
pdfjsLib.GlobalWorkerOptions.workerSrc = '/pdfjs/build/pdf.worker.mjs';
const eventBus = new EventBus();
const linkService = new PDFLinkService({ eventBus });
const viewer = new PDFViewer({ container: document.getElementById('viewerContainer'), viewer: document.getElementById('viewer'), eventBus, linkService });
linkService.setViewer(viewer);
eventBus.on('pagesinit', () => { viewer.currentScaleValue = '1'; });
eventBus.on('pagechanging', (e) => { document.getElementById('pageNumber').textContent = e.pageNumber; });
const pdf = await pdfjsLib.getDocument({ url: '/doc.pdf' }).promise;
document.getElementById('numPages').textContent = '/ ' + pdf.numPages;
viewer.setDocument(pdf);
linkService.setDocument(pdf);
globalThis.ready = true;
</script></body></html>`;

/** Scrolls the viewer as fast as its pages render, one after the other; resolves to the milliseconds that it took. */
export const scrollOnly = `(async () => {
  const container = document.getElementById('viewerContainer');
  const frame = () => new Promise(requestAnimationFrame);
  const from = performance.now();
  for (const page of document.querySelectorAll('.page')) {
    container.scrollTop = page.offsetTop - 20;
    while (!page.querySelector('.textLayer .endOfContent')) await frame();
  }
  return performance.now() - from;
})()`;
