// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { atOnce } from '../in-steps';
import { assemble, listRemovals } from './assemble';
import { type Hints, judge, judgeGivenSteps } from './judge';
import { keptRuns } from './judgement';
import { snapshotOf } from './tree.fixture';

const hints: Hints = { title: '', article: false };
const read = (html: string, more: Partial<Hints> = {}): string[] =>
  keptRuns(judge(snapshotOf(html), { ...hints, ...more })).map((run) => run.text);

const first =
  'The ferry has crossed the river at this place since the bridge was washed away, and it will go on for years.';
const second =
  'Forty people use it each morning, most of them on their way to the market, and the fare has never changed.';
const third =
  'The council wants to build a new bridge, but the money was spent on the school, as the mayor said on Friday.';
const article = `<p>${first}</p><p>${second}</p><p>${third}</p>`;

describe('an article', () => {
  it.each([
    ['a menu', `<nav><ul><li><a href=/a>Home</a></li><li><a href=/b>News</a></li></ul></nav><main>${article}</main>`],
    [
      'a named sidebar',
      `<div class=content>${article}</div><div class=sidebar><p>${first.slice(0, 60)} more</p></div>`,
    ],
    [
      'a share bar',
      `<article>${article}<div class=share-bar><a href=/f>Facebook</a> <a href=/t>Twitter</a></div></article>`,
    ],
    [
      'related links under a heading',
      `<article>${article}<h3>Related articles</h3><ul><li><a href=/1>A mill burns down</a></li><li><a href=/2>The school opens</a></li></ul></article>`,
    ],
    [
      'related titles under a heading, though none is a link',
      `<article>${article}<h4>Related articles:</h4><ul><li>A mill burns down</li><li>The school opens</li></ul></article>`,
    ],
    [
      'teasers of other articles',
      `<div>${article}<div>${['mill', 'school', 'market'].map((word) => `<div class=x><h4><a href=/${word}>News of the ${word}</a></h4><p>What happened at the ${word} last week.</p></div>`).join('')}</div></div>`,
    ],
    [
      'a comment section that only its heading names',
      `<div><div>${article}</div><div><h3>3 Comments</h3><div><p>I take the ferry each day and like it very much, thank you.</p></div></div></div>`,
    ],
    [
      'a line that leads elsewhere',
      `<div><p>${first}</p><p>Read more: <a href=/x>The story of the bridge</a></p><p>${second}</p><p>${third}</p></div>`,
    ],
    ...[
      'Reader comments on this site are the opinions of the writer. Comments that contain offensive remarks will be deleted.',
      'By posting your comments here you agree to the terms and conditions.',
      'This article is closed for comments.',
    ].map((words): [string, string] => [
      `rules for comments behind it: ${words}`,
      `<div>${article}<p>${words}</p></div>`,
    ]),
    [
      'a line that asks to follow its writer',
      `<div>${article}<p><i>Follow Ann Miller on <a href=/x>Twitter</a>.</i></p></div>`,
    ],
    ['a mark of an advertisement', `<div><p>${first}</p><div>Advertisement</div><p>${second}</p><p>${third}</p></div>`],
    [
      'a box over the page',
      `<div>${article}</div><div style="position:fixed"><p>${second.slice(0, 50)}, sign in now.</p></div>`,
    ],
    [
      'a cookie notice longer than itself',
      `<div class=modal><p>${'This website uses cookies to improve your experience while you navigate through the site. '.repeat(12)}</p></div><div>${article}</div>`,
    ],
    [
      'a caption of a picture',
      `<div><p>${first}</p><figure><img><figcaption>The ferry in May</figcaption></figure><p>${second}</p><p>${third}</p></div>`,
    ],
    ...['Latest stories from the valley', 'More health and science news', 'Popular'].map(
      (heading): [string, string] => [
        `teasers under “${heading}”`,
        `<article>${article}<h3>${heading}</h3><ul><li><a href=/1>A mill burns down</a><p>Nobody was hurt.</p></li><li><a href=/2>The school opens</a></li></ul></article>`,
      ],
    ),
    [
      'comments under the name of who counts them',
      `<div><div>${article}</div><div><div>blog comments powered by Disqus</div><p>I take the ferry each day, thank you.</p></div></div>`,
    ],
    [
      'a byline and a date',
      `<div><h1>Ferry</h1><div>By Ann Miller, May 3, 2021</div><div>10:30</div>${article}</div>`,
      ['Ferry'],
    ],
    [
      'what stands above its title',
      `<div><div><p>${'Other news of this place, told in a sentence. '.repeat(2)}</p></div><h1>The ferry of the valley</h1>${article}</div>`,
      ['The ferry of the valley'],
    ],
  ])('leaves out %s', (_, html, head: string[] = []) => {
    const title = head[0] ?? '';
    expect(read(html, { title })).toEqual([...head, first, second, third]);
  });

  it.each([
    [
      'short paragraphs between',
      `<div><p>${first}</p><p>But why?</p><p>${second}</p><p>${third}</p></div>`,
      'But why?',
    ],
    ['a short last paragraph', `<div>${article}<p>So it goes.</p></div>`, 'So it goes.'],
    [
      'a list that the text announces',
      `<div><p>${first}</p><p>${second}</p><p>The stops are:</p><ul><li><a href=/a>North landing</a></li><li><a href=/b>South landing</a></li></ul><p>${third}</p></div>`,
      'South landing',
    ],
    [
      'a list of references that are links',
      `<div>${article}<h2>References</h2><ul><li><a href=/a>The ferries of the north</a></li><li><a href=/b>The bridges of the south</a></li></ul></div>`,
      'The bridges of the south',
    ],
    [
      'notes that begin with the way back',
      `<div>${article}<ol><li><a href=#a>^</a> <a href=/a>The ferries of the north, 1951</a></li><li><a href=#b>^</a> <a href=/b>Bridges of the south</a></li></ol></div>`,
      '^ Bridges of the south',
    ],
    [
      'a cell that refers to another section',
      `<div>${article}<table><tr><td>渡船</td><td>参见 <a href=/9>第 9.4 节 “渡口的管理”</a></td></tr></table><p>${first}</p></div>`,
      '参见 第 9.4 节 “渡口的管理”',
    ],
    ...['<a href=/r>RDP</a>, <a href=/v>RFB (VNC)</a>, SPICE, SSH', '<a href=/r>RDP, RFB (VNC), SPICE, SSH</a>'].map(
      (cell): [string, string, string] => [
        `a cell of names in capitals: ${cell}`,
        `<div>${article}<table><tr><td>guacd</td><td>${cell}</td></tr></table><p>${first}</p></div>`,
        'RDP, RFB (VNC), SPICE, SSH',
      ],
    ),
    [
      'who wrote it, in a table of facts',
      `<div><table><tr><th>Written by</th><td>Ann Miller</td></tr><tr><th>Year</th><td>1951</td></tr></table>${article}</div>`,
      'Ann Miller',
    ],
    [
      'comments that an authority asks for',
      `<div>${article}<p>Comments on the proposed rule must be received by the office before the first of May.</p></div>`,
      'Comments on the proposed rule must be received by the office before the first of May.',
    ],
    ...[
      'The company declined to comment on the terms of the deal, which is expected to be closed by the end of March.',
      'The mayor said that such comments are offensive, and that he will tell the court his opinion of them next week.',
      '“We will read your comments on the terms before the bridge is closed,” the minister said to the people of the island.',
    ].map((words): [string, string, string] => [
      `a last paragraph that speaks of comments: ${words.slice(0, 24)}`,
      `<div>${article}<p>${words}</p></div>`,
      words,
    ]),
    [
      'a step that names a network',
      `<div><p>${first}</p><p>Follow these steps to delete your Facebook account:</p><p>${second}</p><p>${third}</p></div>`,
      'Follow these steps to delete your Facebook account:',
    ],
    ['the day that closes a notice', `<div>${article}<p>2021年3月4日</p></div>`, '2021年3月4日'],
    ['definitions', `<div>${article}<dl><dt>Fare</dt><dd>Two coins</dd></dl></div>`, 'Two coins'],
    ['a table', `<div>${article}<table><tr><th>Day</th><td>Monday</td></tr></table></div>`, 'Monday'],
    [
      'a letter of its own in a cell',
      `<div>${article}<table><tr><td>x</td><td>stay where you are</td></tr></table></div>`,
      'x',
    ],
    ['code', `<div><p>${first}</p><pre>ferry --at 8</pre><p>${second}</p></div>`, 'ferry --at 8'],
    [
      'a numbered caption',
      `<div>${article}<figure><img><figcaption>Figure 2. The landing</figcaption></figure></div>`,
      'Figure 2. The landing',
    ],
    [
      'a note beside it',
      `<div><p>${first}</p><aside class=note><p>Bring a coat.</p></aside><p>${second}</p></div>`,
      'Bring a coat.',
    ],
    [
      'a first paragraph under the line of who checked it',
      `<div><div>Reviewed by Ann Miller</div><p>A boat. ${second} ${third}</p>${article.repeat(2)}</div>`,
      `A boat. ${second} ${third}`,
    ],
    [
      'all that stands before a line about comments in its own box',
      `<div><div>${article}<a href=/d>blog comments powered by Disqus</a></div></div>`,
      first,
    ],
    [
      'what stands in a place for links that nobody closed',
      `<div>${article}<a id=other-controls><p>The fare is paid on board.</p></a><p>${first}</p></div>`,
      'The fare is paid on board.',
    ],
    [
      'a section whose id is made from its heading',
      `<div>${article}<section id=the-other-recommendations-of-the-ferry><h2>Other advice</h2><p>Bring a coat.</p></section><p>${first}</p></div>`,
      'Bring a coat.',
    ],
    [
      'a heading whose id is its words',
      `<div>${article}<h2 id=sharing-and-footer>Sharing a footer</h2><p>${second}</p></div>`,
      'Sharing a footer',
    ],
    [
      'a sentence in a script without capitals, though it is a link',
      `<div>${article}<p><a href=/a>PAM と NSS が読む 設定ファイルを 次に記す</a></p><p>${first}</p></div>`,
      'PAM と NSS が読む 設定ファイルを 次に記す',
    ],
    [
      'a box that says what is not in it',
      `<div><div class="item no-caption"><h2>The boat has a new name</h2></div>${article}</div>`,
      'The boat has a new name',
    ],
    ['its title as a heading', `<div><h1>The ferry</h1>${article}</div>`, 'The ferry'],
  ])('keeps %s', (_, html, kept) => {
    expect(read(html, { title: 'The ferry' })).toContain(kept);
  });

  it('is the text of a page whose column beside it is longer', () => {
    const column = `<aside>${'<p>10:30 The mayor of the valley opened the market this morning, as the town had wished.</p>'.repeat(30)}</aside>`;
    const html = `<main><article><h1>The ferry</h1>${article.repeat(2)}</article>${column}</main>`;
    expect(read(html, { title: 'The ferry' })).toEqual(['The ferry', first, second, third, first, second, third]);
  });

  it.each([
    ['code', `<p>The sign stands for any boat.</p><pre>let boat = ferry(8); let (a, _) = boat; print(a);</pre>`],
    ['a list', `<p>These boats are known:</p><dl><dt>north</dt><dd>${first}</dd><dt>south</dt><dd>${second}</dd></dl>`],
  ])('is not %s alone', (_, html) => {
    expect(read(`<div><div>${html}</div></div>`)[0]).toMatch(/^The/);
  });

  it('drops the headline of a declared article, which is its title', () => {
    expect(read(`<div><h1>The ferry</h1>${article}</div>`, { title: 'The ferry | News', article: true })).toEqual([
      first,
      second,
      third,
    ]);
  });

  it.each([
    [true, [first, second, third]],
    [false, ['By Ann Miller', first, second, third]],
  ])('takes a line of names for a byline only in a declared article (%s)', (declared, kept) => {
    expect(read(`<div><div>By Ann Miller</div>${article}</div>`, { article: declared })).toEqual(kept);
  });

  it('keeps an abstract and a last part that stand in boxes of their own', () => {
    const body = article.repeat(12);
    const html = `<div><div class=one><p>${first.replace('ferry', 'abstract')} ${second}</p></div><div class=two>${body}</div><div class=three><p>${second} ${third}</p></div></div><div><a href=/1>Other pages</a></div>`;
    const texts = read(html);
    expect(texts[0]).toContain('abstract');
    expect(texts).toHaveLength(38);
    expect(texts[37]).toBe(`${second} ${third}`);
  });

  it('keeps the text of an app that shows it in a fixed pane', () => {
    const html = `<div style="position:fixed"><a href=/>Menu of the valley</a></div><div style="position:fixed">${article}</div>`;
    expect(read(html)).toEqual([first, second, third]);
  });

  it('keeps all of a text about cookies', () => {
    const about =
      'Cookies were made so that a website can know its visitor again, and the browser sends them with each request.';
    expect(read(`<div><h1>Cookies</h1>${`<p>${about}</p>`.repeat(3)}</div>`)).toEqual(['Cookies', about, about, about]);
  });
});

const han = '渡口在县城东边，桥被洪水冲走以后，来往的人都从这里坐船过河，一坐就是三十年。';

describe('Chinese pages', () => {
  it('find the text by its characters and its own punctuation', () => {
    const html = `<table><tr><td><ul><li><a href=/1>新闻中心</a></li><li><a href=/2>读者论坛</a></li></ul></td><td><div>${han}<br>　　${han}<br>　　${han}</div></td></tr></table>`;
    expect(read(html).join('')).not.toContain('新闻中心');
    expect(read(html).join('')).toContain(han);
  });

  it.each(['相关文章', '猜你喜欢', '热门推荐', '延伸阅读'])('leave out what is under %s', (heading) => {
    const html = `<div><p>${han}</p><p>${han}</p><div><div>${heading}</div><ul><li><a href=/1>养护办法</a></li><li><a href=/2>管理规定</a></li></ul></div></div>`;
    expect(read(html)).toEqual([han, han]);
  });
});

it.each([
  ['keeps', '<li>Place: Hasselt</li><li>Hours: 38 a week</li>', true],
  ['leaves out', '<li><a href=/news>News</a></li>', false],
])('%s a day in a list of facts, or of what the page says of itself', (_, others, kept) => {
  const texts = read(`<main><h1>Lock keeper</h1><ul>${others}<li>Posted: 15 May 2026</li></ul>${article}</main>`, {
    title: 'Lock keeper',
  });
  expect(texts.some((text) => text.includes('15 May'))).toBe(kept);
});

it.each([
  ['the number of an act, above its title', '国办发〔2026〕3号', ''],
  ['what a press release begins with', 'FOR IMMEDIATE RELEASE', ''],
  ['when and where a meeting was', '', 'Held on 4 March 2026 at 19:00 in the Pump House'],
])('keeps %s', (_, above, below) => {
  const html = `<div><p>${above}</p><h1>Minutes of the board</h1><p>${below}</p>${article}</div>`;
  expect(read(html, { title: 'Minutes of the board' })).toContain(above || below);
});

it('takes the heading beside a text that old pages set in one <font> with a table', () => {
  const text = `${[first, second, third].join('<br><br>')}<table><tr><td>1702</td><td>built</td></tr></table>`;
  const texts = read(
    `<table><tr><td><a href=/a>Home</a></td><td><font size=5><b>The old mill</b></font><br><font>${text}</font></td></tr></table>`,
  );
  expect(texts).toContain('The old mill');
});

it('keeps the name and the hour over every message of a conversation, over the first ones, too', () => {
  const said = [
    'Hello, what can I do for you?',
    'The heating stays cold.',
    first,
    'I guess not.',
    second,
    'It starts!',
  ];
  const chat = said.map(
    (words, i) => `<div class="m m${i % 2}"><b>${i % 2 ? 'Guest' : 'Support'}</b> <i>14:1${i}</i><p>${words}</p></div>`,
  );
  const texts = read(`<main><h1>Chat transcript</h1>${chat.join('')}</main>`, { title: 'Chat transcript' });
  expect(texts.filter((text) => /14:1/.test(text))).toHaveLength(said.length);
});

it('keeps the days of a programme that stands before the first sentence', () => {
  const days = ['May 3, 2021', 'May 4, 2021', 'May 5, 2021', 'May 6, 2021', 'May 7, 2021'];
  const programme = days.map((day) => `<h4>${day}</h4><p>The boat to the north</p>`).join('');
  const texts = read(`<main><h1>Five days</h1>${programme}${article}</main>`, { title: 'Five days', article: true });
  expect(texts).toEqual(expect.arrayContaining(days));
});

it('takes posts side by side for a thread and keeps them all', () => {
  const post = (name: string, text: string) =>
    `<div class=post><div class=signature>${name} writes from the valley</div><div class=comment-body><p>${text}</p></div></div>`;
  const html = `<div><h1>Which ferry?</h1>${post('Ann', first)}${post('Ben', second)}${post('Cem', third)}</div>`;
  expect(read(html)).toEqual(['Which ferry?', first, second, third]);
});

it('keeps links in a page of sections', () => {
  const section = (word: string) =>
    `<section><h2>${word}</h2><div><p>${first} ${second} ${word}.</p></div><a href=/${word}><div>All about the ${word} of the valley</div><div>Learn what it does</div></a></section>`;
  const words = 'mill school market bridge ferry harbour'.split(' ');
  expect(read(`<main>${words.map(section).join('')}</main>`)).toContain('All about the mill of the valley');
});

it('keeps sentences right before and behind the box of the text, set as its own paragraphs are', () => {
  const [lead, end] = ['The ferry is still there.', 'It will leave at six, as it always has.'];
  const body = `<div>${article.repeat(3)}</div>`;
  const texts = read(`<article><p>${lead}</p>${body}<p>${end}</p></article><p class=fine>${end}</p>`);
  expect([texts[0], texts.at(-1), texts.length]).toEqual([lead, end, 11]);
  expect(read(`<article>${body}<p>Share the ferry</p><p>${end}</p></article>`).at(-1)).toBe(third);
  expect(read(`<article>${body}<p>See <a href=/x>the ferry</a> too.</p></article>`).at(-1)).toBe(third);
});

it.each([
  [
    'a list of sentences',
    '<ol><li>Sign up with your number at the desk.</li><li>Download the app of the ferry to your phone.</li><li>Log in and change your password.</li></ol>',
    3,
  ],
  [
    'a list of tasks',
    '<ul class=task><li><input type=checkbox> <span>Sign up with your number.</span></li><li><input type=checkbox> <span>Download the app to your phone.</span></li><li><input type=checkbox> <span>Log in and change your password.</span></li></ul>',
    3,
  ],
  [
    'a table',
    '<table><tr><td>read</td><td>Download files</td></tr><tr><td>write</td><td>Upload and share files</td></tr><tr><td>billing</td><td>Upgrade or cancel the subscription</td></tr></table>',
    6,
  ],
])('keeps %s that tells of downloads and accounts', (_, block, lines) =>
  expect(read(`<main><h1>The ferry</h1><p>${first}</p><p>${second}</p>${block}</main>`)).toHaveLength(3 + lines),
);

it('keeps an item of a list of the text, whatever it tells of', () => {
  const list = '<ul><li>The ferry</li><li>Download the free app</li><li>The old bridge</li></ul>';
  expect(read(`<main>${article}${list}<p>${first}</p></main>`)).toContain('Download the free app');
});

it('keeps lines beside the pleas in one box, where they are more', () => {
  const own = 'The ferry at the landing stage on the day of the great flood';
  const pleas = '<p>Sign up to download this document</p><p>Start your free trial of Premium</p>';
  const html = `<main>${article}<section><div>${own}</div><div>${own.replace('ferry', 'mill')}</div>${pleas}</section></main>`;
  expect(read(html).slice(3)).toEqual([own, own.replace('ferry', 'mill')]);
});

it('keeps a heading that ends the text, but for one over what is left out', () => {
  expect(read(`<main>${article}<h3>Never without the ferry</h3></main>`).at(-1)).toBe('Never without the ferry');
  const links = '<div><a href=/1>A mill burns down</a></div><div><a href=/2>The school opens</a></div>';
  expect(read(`<main>${article}<h3>From the valley</h3>${links}</main>`).at(-1)).toBe(third);
});

it('keeps what stands in another box beside the text, much of it and without links, though no line of it is a sentence', () => {
  const stops = Array.from({ length: 12 }, (_, i) => `<div>Stop ${i} at the old mill</div>`).join('');
  const html = `<main><div class=a>${article}</div><div class=b><h3>Stops</h3>${stops}</div></main>`;
  expect(read(html).at(-1)).toBe('Stop 11 at the old mill');
  expect(read(html.replace(/<div>(.*?)<\/div>/g, '<div><a href=/x>$1</a></div>')).at(-1)).toBe(third);
});

it('takes a container that the host file names whole, but for what it names too', () => {
  const root = snapshotOf(`<div class=comments><p>${first}</p><p class=bar>Bar</p></div><p>${second}</p>`);
  const [box] = root.children;
  const bar = box?.type === 'element' ? box.children[1] : undefined;
  const judgement = atOnce(judgeGivenSteps(root, hints, new Set([bar as never])));
  expect(keptRuns(judgement).map((run) => run.text)).toEqual([first, second]);
  expect(listRemovals(judgement)).toEqual([{ reason: 'chrome', text: 'Bar', rule: 'named by the host file' }]);
});

describe('what is left out', () => {
  const html = `<nav><a href=/>Home page of the valley</a></nav><div>${article}<p>Read also: <a href=/x>The bridge</a></p></div><div>Imprint</div>`;

  it('is recorded, all of it, in reading order', () => {
    const root = snapshotOf(html);
    const judgement = judge(root, hints);
    const recorded = listRemovals(judgement).map(({ text }) => text);
    const kept = keptRuns(judgement).map((run) => run.text);
    expect([...recorded, ...kept].sort()).toEqual(judgement.runs.map((run) => run.text).sort());
    expect(recorded[0]).toBe('Home page of the valley');
  });

  it('does not change the snapshot', () => {
    const root = snapshotOf(html);
    const before = JSON.stringify(root);
    assemble(judge(root, hints));
    expect(JSON.stringify(root)).toBe(before);
  });
});
