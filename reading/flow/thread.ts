import type { Box, Run } from './boxes';
import { addTo, type Judgement, keptRuns, type Sums, sumKept, walkBoxes } from './judgement';
import { shapeOf } from './teasers';
import { firstWords } from './tree';
import { toLine } from './wording';

/** Posts side by side make a thread when they hold this share of the container's prose. */
const SHARE = 0.5;
const POSTS = 2;

const postWords = new Set('post posts message messages comment comments answer reply replies'.split(' '));
/** What stands around a post: who wrote it, how often it was liked, what he always writes below. */
const around = new Set(
  'signature signatures vote votes voting votecell votebox badge badges flair reputation rank ranks avatar avatars karma reactions likes usertitle extras pairs postbit userinfo userdetails'.split(
    ' ',
  ),
);
const line =
  /^(?:(?:last )?edited.{0,80}|.{0,40}\bsaid|wrote on .{0,60}|click to expand|quote|reply|report|like|share|permalink|posted .{0,60}|(?:senior |junior |new |active |well-known |registered )?(?:member|user)|moderator|administrator|(?:asked|answered|modified|viewed|joined|active|commented) .{0,50}|\d+ (?:points?|upvotes?|replies|posts?|views?|likes?)(?: .{0,30})?|[\d,.]+ (?:gold|silver|bronze) badges?.{0,60}|发表于.{0,30}|(?:(?:回复|引用|举报|只看(?:楼主|该作者|此人|ta)|收藏(?:本帖)?|分享|支持|反对|点赞|评分|使用道具|电梯直达|沙发|板凳|地板|楼主|\d+ ?楼|\d+#)[\s|·]*)+|(?:积分|帖子|主题|精华|金钱|金币|威望|经验|听众|注册时间|在线时间|最后登录|阅读权限)[:：]?\s*[\d-]+.{0,10}|本帖最后由.{0,50})$/;

/** When a post was written, in its head. */
const told = /发表于\s?\d|發表於\s?\d|发布于\s?\d|\bposted (?:on|at|by)\b|\d+\s?[楼樓#](?:\s|$)/i;

/** Whether like boxes side by side are the posts of a thread. */
function isThread({ container }: Judgement, sums: Map<Box, Sums>): boolean {
  const all = sums.get(container)?.prose ?? 0;
  let found = false;
  walkBoxes(container, (box) => {
    if (found || (sums.get(box)?.prose ?? 0) < SHARE * all) return false;
    const alike = new Map<string, Box[]>();
    for (const child of box.children)
      if (
        child.node.tagName !== 'p' &&
        (child.words.some((word) => postWords.has(word)) || told.test(firstWords(child.node, 160))) &&
        (sums.get(child)?.prose ?? 0) > 0
      )
        addTo(alike, shapeOf(child), child);
    for (const posts of alike.values())
      if (posts.length >= POSTS && posts.reduce((sum, post) => sum + (sums.get(post)?.prose ?? 0), 0) >= SHARE * all)
        found = true;
    return true;
  });
  return found;
}

/** Drops what stands around the posts of a thread. The names of those who wrote them stay. */
export function cleanThread(judgement: Judgement): void {
  const sums = sumKept(judgement);
  if (!isThread(judgement, sums)) return;
  judgement.kind = 'thread';
  const limit = 0.3 * (sums.get(judgement.container)?.prose ?? 0);
  walkBoxes(judgement.container, (box) => {
    if (judgement.dropped.has(box)) return false;
    const named = box.words.find((word) => around.has(word));
    if (!named || (sums.get(box)?.prose ?? 0) > limit) return true;
    judgement.dropped.set(box, `thread: ${named}`);
    return false;
  });
  for (const run of keptRuns(judgement)) if (isAround(run)) judgement.cut.set(run, 'thread: line');
}

const isAround = (run: Run): boolean => run.text.length <= 100 && line.test(toLine(run.text));
