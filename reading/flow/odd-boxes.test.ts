// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { judge } from './judge';
import { keptRuns } from './judgement';
import { snapshotOf } from './tree.fixture';

const read = (html: string): string[] =>
  keptRuns(judge(snapshotOf(html), { title: '', article: false })).map((run) => run.text);

const first =
  'The ferry has crossed the river at this place since the bridge was washed away, and it will go on for years.';
const second =
  'Forty people use it each morning, most of them on their way to the market, and the fare has never changed.';
const third =
  'The council wants to build a new bridge, but the money was spent on the school, as the mayor said on Friday.';
const fourth =
  'Until then the old boat is painted each spring, and the man who rows it has taught his daughter how to do it.';
const text = [first, second, third, fourth];
const between = (box: string) => `<div><p>${first}</p><p>${second}</p>${box}<p>${third}</p><p>${fourth}</p></div>`;
const under = (box: string) => `<div>${text.map((line) => `<p>${line}</p>`).join('')}${box}</div>`;

describe('boxes that are set otherwise than the text and speak of the host', () => {
  it.each([
    [
      'a plea with a button',
      between('<div><p>Short of time?</p><p>Upgrade to premium</p><button>Try it</button></div>'),
    ],
    ['a question with buttons', under('<div>Was this page helpful?<button>Yes</button><button>No</button></div>')],
    ['the end of a preview', under('<div>This preview ends here; the full document has 30 pages.</div>')],
    ['in German', under('<div>Die Vorschau endet hier. Noch 4 Seiten im vollständigen Dokument.</div>')],
    ['in French', under('<div>Fin de l’extrait. La version complète compte 9 pages.</div>')],
    ['in Portuguese', under('<div>Fim da amostra grátis. Desbloqueie o documento inteiro.</div>')],
    ['in Chinese', under('<div>试看部分到此为止，购买后可看整本</div>')],
    ['in Korean', under('<div>미리보기는 여기까지입니다. 구매하시면 전체 9쪽을 보실 수 있습니다.</div>')],
    ['in Arabic', under('<div>انتهت المعاينة المجانية. لقراءة البقية سجل الدخول</div>')],
    ['who uploaded it', under('<div>Hochgeladen von ruderer am 3.4.2021 · 1.204 Aufrufe · Dokument melden</div>')],
    ['rights of an upload', under('<div>本文件由使用者上傳，若有侵權請按此 <a href=/r>檢舉</a></div>')],
    [
      'the way to the page',
      `<div><div>Home › Rivers › Ferries</div>${text.map((line) => `<p>${line}</p>`).join('')}</div>`,
    ],
    ['links to share it', under('<div>Compartir en: <a href=/f>Facebook</a> <a href=/w>WhatsApp</a></div>')],
  ])('leaves out %s', (_, html) => expect(read(html)).toEqual(text));

  const asParagraphs = [
    'Fim da amostra grátis, disse o feirante, e quem quiser o documento inteiro que pague.',
    'This preview ends here, the guide said, and the full version of the story is told at the inn.',
    'Did you like this document? asked the clerk, and wrote the answer down in a book with a red back.',
  ];
  it.each(asParagraphs)('keeps what is set like the text: %s', (line) =>
    expect(read(`<div>${[...text, line, first].map((each) => `<p>${each}</p>`).join('')}</div>`)).toContain(line),
  );

  it.each([
    ['a hint in a box', 'Cancel the subscription before the trial ends, or the card is charged for the whole year.'],
    ['a warning about passwords', '不要在网吧登录账号，下载的软件应当核对来源。'],
    ['a name under a text', 'By order of the council, signed at the ferry house on the third of May'],
    ['a note on where to ask', 'Members may borrow oars at the ferry house if they ask the keeper on the day before.'],
    ['a rule of a club', '积分满一百分可以兑换洗衣液一桶，积分不足的不得兑换。'],
  ])('keeps %s', (_, line) => {
    expect(read(between(`<div class=note>${line}</div>`))).toContain(line);
    expect(read(under(`<div class=note>${line}</div>`))).toContain(line);
  });

  it('keeps what is enclosed', () => {
    const box = '<div>附件下载：<a href="/f/plan.docx">渡口安全检查表.docx</a></div>';
    expect(read(between(box)).join('')).toContain('渡口安全检查表');
  });

  it('keeps a list, a question that opens its answer, and a table', () => {
    const list = '<ul><li>Sign in and download the form</li><li>Fill it in, and keep a copy</li></ul>';
    const opener =
      '<div><button aria-expanded=true>Can I cancel my free trial?</button><div>Yes, at any time, in your account.</div></div>';
    expect(read(between(list))).toContain('Fill it in, and keep a copy');
    expect(read(between(opener)).join(' ')).toContain('at any time');
  });

  const strewn = (...boxes: string[]) =>
    `<div>${text.map((line, i) => `<p>${line}</p>${boxes[i] ?? ''}`).join('')}</div>`;
  const card = (words: string, label: string) =>
    `<div class=slot style="background: rgb(255, 240, 240)"><p>${words}</p><button>${label}</button></div>`;

  it('keeps boxes of one shape among the text that each say something else', () => {
    const box = strewn(card('Untie the boat', 'Copy'), card('Row with the stream', 'Copy'), card('Tie it up', 'Copy'));
    expect(read(box)).toEqual(expect.arrayContaining(['Untie the boat', 'Row with the stream', 'Tie it up']));
  });

  it('leaves out who uploaded a text, with a button to follow them, and keeps a line below the title', () => {
    const page = (box: string) => `<div><h1>The ferry</h1>${box}${text.map((line) => `<p>${line}</p>`).join('')}</div>`;
    const tree = snapshotOf(page('<div><b>Oarsman</b> <small>58 papers</small> <button>Follow</button></div>'));
    const small = (node: { tagName?: string; data?: { fontSize: number }; children?: unknown[] }) => {
      if (node.tagName === 'small' && node.data) node.data.fontSize = 12;
      for (const child of node.children ?? []) small(child as typeof node);
    };
    small(tree as unknown as Parameters<typeof small>[0]);
    expect(keptRuns(judge(tree, { title: '', article: false })).map((run) => run.text)).toEqual(['The ferry', ...text]);
    const line = 'A report to the council, in two parts';
    expect(read(page(`<div>${line} <button>Share</button></div>`)).join(' ')).toContain(line);
  });

  it('keeps an answer among others, whatever it tells to do', () => {
    const item = (question: string, answer: string) =>
      `<div class=item><div class=q>${question}</div><div class=a>${answer}</div></div>`;
    const box = [
      item('Where is the long timetable?', 'Sign in to the members area and download it for free.'),
      item('Does it run in winter?', 'Until the river freezes.'),
      item('Who rows?', 'The keeper or his daughter.'),
    ].join('');
    expect(read(under(box))).toContain('Sign in to the members area and download it for free.');
  });

  it('keeps short posts under a long one', () => {
    const post = (...lines: string[]) =>
      `<div class=post><div class=body>${lines.map((l) => `<p>${l}</p>`).join('')}</div></div>`;
    const replies = [
      'I rowed there last spring, and the keeper took nothing for it at all.',
      'The new bridge will never be built, my father says, and he should know.',
    ];
    const page = `<h1>The ferry</h1>${post(...text)}${replies.map((line) => post(line)).join('')}<div>Log in</div>`;
    expect(read(page)).toEqual(expect.arrayContaining([...text, ...replies]));
  });

  it('leaves out small lines that stand on each page', () => {
    const page = (n: number, lines: string[]) =>
      `<div class=page>${lines.map((line) => `<p>${line}</p>`).join('')}<div class=sheetline>Ferry papers, sheet ${n}</div></div>`;
    const tree = snapshotOf(`<div>${page(1, [first, second])}${page(2, [third, fourth])}</div>`);
    const small = (node: {
      properties?: { className?: unknown };
      data?: { fontSize: number };
      children?: unknown[];
    }) => {
      if (String(node.properties?.className ?? '').includes('sheetline') && node.data) node.data.fontSize = 11;
      for (const child of node.children ?? []) small(child as typeof node);
    };
    small(tree as unknown as Parameters<typeof small>[0]);
    expect(keptRuns(judge(tree, { title: '', article: false })).map((run) => run.text)).toEqual(text);
  });
});
