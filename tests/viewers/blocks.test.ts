import { at, crane, lines, PICTURE, page, pier } from './page-parts';
import { testViewers } from './test-viewers';

const cut = (text: string, hyphen = false) => `<i class="${hyphen ? 'cut' : 'whole'}">${text}</i>`;

testViewers('viewers that show blocks, tables and articles', [
  [
    'a hyphen that only the style paints',
    `<style>i{position:absolute;font-style:normal}.cut::after{content:"-"}.row i{position:static;display:inline-block}</style>${page(
      1,
      [
        ['Lamp oil came by the quar', true],
        ['ter barrel and was kept in the', false],
        ['cellar of the customs house, where', false],
        ['the clerk counted it every morning.', false],
      ]
        .map(
          ([text, hyphen], i) =>
            `<div class="row" style="position:absolute;left:40px;top:${40 + i * 26}px">${cut(String(text), Boolean(hyphen))}</div>`,
        )
        .join(''),
    )}${page(2, lines(pier))}`,
    { has: ['came by the quarter barrel and was'] },
  ],
  [
    'paragraphs and headings that the page itself names',
    `${page(
      1,
      `<div role="heading" aria-level="2">${at(40, 40, 'Of the tides')}</div>
      <p>${at(40, 70, 'The tables were wrong by a quarter of an hour.')}${at(40, 96, 'Nobody dared to tell the harbour master of it.')}</p>
      <p>${at(40, 122, 'He knew it, and left early for every boat there.')}${at(40, 148, 'His dog was never late for any of them at all.')}</p>`,
    )}${page(2, lines(pier))}`,
    {
      headings: ['Of the tides'],
      has: [
        'The tables were wrong by a quarter of an hour. Nobody dared to tell the harbour master of it.\n',
        'He knew it, and left early for every boat there. His dog was never late for any of them at all.\n',
      ],
    },
  ],
  [
    'an article is its text, not the pictures beside it, however much their alternatives say',
    `<meta property="og:type" content="article"><h1>The pier</h1>${['north', 'south', 'east', 'west']
      .map((side, i) => {
        const words = `From the ${side}: ${[...pier, ...crane].join(` in the ${side} `)} `.repeat(3);
        return `<div><img src="${PICTURE}" width="600" height="400" data-index="${i + 1}" alt="${words}"><p>${words}</p></div>`;
      })
      .join('')}${`<p>The town council voted on ${crane.join(' ')} ${pier.join(' ')}</p>`.repeat(5)}`,
    { source: 'flow', has: ['The town council voted on'] },
  ],
  [
    'a box of code keeps its lines, though it is called after its line numbers',
    `<div data-block-id="a" class="x-text-block">${'Start the lamp before the fog comes in from the sea. '.repeat(2)}</div>
    <div data-block-id="b" class="x-code-block"><div><span>Bash</span><button>Copy</button></div><div class="line-numbers"><div style="white-space:pre">lamp --on\nlamp --turn 12</div></div></div>
    <div data-block-id="c" class="x-header-block"><h2>After the fog\u200b</h2></div>
    <div data-block-id="d" class="x-text-block">Put it out again.</div>`,
    { source: 'blocks', has: ['lamp --on\nlamp --turn 12'], not: ['Bash'], headings: ['After the fog'] },
  ],
  [
    'a grid that is a table by its roles',
    `<div role="grid"><div class="head"><div role="row"><span role="columnheader">Lamp</span><span role="columnheader">Oil</span></div></div>
    <div class="body" style="position:relative;height:60px"><div role="row" style="position:absolute;top:0"><div role="gridcell">North</div><div role="gridcell">3 l</div></div>
    <div role="row" style="position:absolute;top:30px"><div role="gridcell">South</div><div role="gridcell">4 l</div></div></div></div>`,
    { lines: ['Lamp\tOil', 'North\t3 l', 'South\t4 l'] },
  ],
  [
    "a spreadsheet without the sheet's own letters and numbers",
    `<table><tr><th></th><th>A</th><th>B</th></tr><tr><th>1</th><td>Lamp</td><td>Oil</td></tr><tr><th>2</th><td>North</td><td>3 l</td></tr>
    <tr><th>3</th><td>South</td><td>4 l</td></tr></table><p>${pier.join(' ')}</p>`,
    { has: ['Lamp\tOil\nNorth\t3 l\nSouth\t4 l\n'], not: ['A\tB'] },
  ],
  [
    'a table whose columns are called A and B, and that is none of a sheet',
    `<table><tr><th></th><th>A</th><th>B</th></tr><tr><th>Oil</th><td>12</td><td>14</td></tr><tr><th>Salt</th><td>3</td><td>5</td></tr></table>
    <p>${pier.join(' ')}</p>`,
    { has: ['A\tB'] },
  ],
  [
    'the headers of pages that a converter sets as sections',
    [pier, crane, pier.slice().reverse()]
      .map(
        (words, i) =>
          `<section><header><p>Harbour papers</p></header><article>${`<p>${words.join(' ')}</p>`.repeat(2)}</article><footer>${i + 1}</footer></section>`,
      )
      .join(''),
    { has: ['paid in salt'], not: ['Harbour papers'] },
  ],
  [
    'a heading right above the list that is all the rest',
    `<div class="deck"><section><h2>Before the fog</h2><ul><li>light the lamp</li><li>wind the bell</li><li>call the ferry</li></ul></section></div>`,
    { headings: ['Before the fog'], has: ['wind the bell'] },
  ],
  [
    'a sheet in a frame, beside a bar with more sentences than it has',
    `<div class="bar">harbour-lamps.xlsx <button>Save to my drive</button></div><iframe style="width:900px;height:300px"
    srcdoc="<table><tr><td>Lamp</td><td>Oil</td></tr><tr><td>North</td><td>3 l</td></tr><tr><td>South</td><td>4 l</td></tr></table>"></iframe>`,
    { has: ['Lamp\tOil\nNorth\t3 l\nSouth\t4 l\n'] },
  ],
  [
    'blocks of an editor under names of its own',
    `<style>x-p,x-h{display:block}</style><div><x-h>${pier[0]}</x-h>${[pier, crane].map((words) => `<x-p><x-t>${words.join(' ')}</x-t></x-p>`).join('')}</div>`,
    { has: [`${pier.join(' ')}\n`, `${crane.join(' ')}\n`] },
  ],
  [
    'headings by their roles',
    `<div role="heading" aria-level="2">The north lamp</div>${`<p>${pier.join(' ')} ${crane.join(' ')}</p>`.repeat(3)}`,
    { headings: ['The north lamp'] },
  ],
]);
