import { article, type NamedCase, paragraphs, prose } from './named-case.ts';

/** More things of a kind than a call can take arguments: Chromium's stack holds some 120,000. */
const MANY = 150_000;
const fill = (making: string, at = 'article') =>
  `const a=document.querySelector('${at}');const f=document.createDocumentFragment();for(let i=0;i<${MANY};i++){${making}}a.append(f)`;
const LAST = `w${MANY - 1}`;

/** Each puts its many into another list of ours: children, items, rows, lines, boxes. One line of text that is as long takes Chromium minutes to lay out. */
export const manyCases: NamedCase[] = [
  {
    name: 'many children of one element',
    html: article(paragraphs(3)),
    make: fill("const s=document.createElement('span');s.textContent='w'+i+' ';f.append(s)"),
    has: [prose(1), LAST],
    bound: 60_000,
  },
  {
    name: 'many items of a list',
    html: article(`${paragraphs(3)}<ul></ul>`),
    make: fill("const s=document.createElement('li');s.textContent='w'+i;f.append(s)", 'ul'),
    has: [prose(1), LAST],
    bound: 60_000,
    slow: true,
  },
  {
    name: 'many rows of a table',
    html: article(`${paragraphs(3)}<table><tbody></tbody></table>`),
    make: fill(
      "const r=document.createElement('tr');const c=document.createElement('td');c.textContent='w'+i;r.append(c,c.cloneNode());f.append(r)",
      'tbody',
    ),
    has: [prose(1), LAST],
    bound: 120_000,
    slow: true,
  },
  {
    name: 'many lines behind a quoted one',
    html: '',
    make: `document.body.innerHTML='<pre></pre>';let t='> A quoted line of a message stands here.\\n\\n';for(let i=0;i<${MANY};i++)t+='The river keeps its level in w'+i+'.\\n\\n';document.querySelector('pre').textContent=t`,
    has: ['A quoted line', LAST],
    bound: 120_000,
    slow: true,
  },
  {
    name: 'many placed boxes, the last first',
    html: article(`${paragraphs(3)}<div id="rows" style="position:relative"></div>`),
    make: fill(
      "const s=document.createElement('div');s.style.cssText='position:absolute;height:20px;top:'+20*(150000-i)+'px';s.textContent='Row w'+i;f.append(s)",
      '#rows',
    ),
    has: [prose(1), LAST, 'Row w0'],
    bound: 120_000,
    slow: true,
  },
];
