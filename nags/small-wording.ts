import { compile, makeLexicon } from './lexicon';
import { makeVocabulary, smallWords } from './vocabulary';

/**
 * The wording test of the resident script, for its size: the vocabulary of Chinese and English, and the sentences
 * that it cannot make. Simplified characters; `wording.ts` knows the rest, once the user has clicked.
 */
export const smallWording = makeLexicon({
  normalise: (text) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .replace(/ ?([一-鿿]) ?/g, '$1')
      .trim(),
  patterns: compile({
    rights: [
      '^(?:版权|免责)(?:说明|声明):.{0,30}(?:用户|网友|本站)|^(?:温馨|友情)提示:?(?:$|.{0,60}(?:本站|下载|登录))|本站不支持|^说明:.{0,30}仅供预览|被浏览器默认打开|都视为没有答案',
    ],
    boilerplate: ['由会员分享,|^[本此]文档由.{1,24}(?:分享|上传)于'],
    counter: ['^第?\\d+(?:页|/)'],
    'preview-end': [
      '^(?:.{0,8}免费|全文|文档)?(?:阅读|预览|试读)已?结束(?:$|[,!].*(?:下载|购买|您))|^全文已阅读完|^[亲已该].{0,24}超出.{0,6}预览|^you.{1,4}(?:re|ve) re.{0,24}preview|^(?:end of )?preview\\b.{0,20}(?:of|only|$)',
    ],
    expand: [
      '^(?:点击|上滑)?(?:展开|查看|阅读|加载)(?:全文|更多|剩余).{0,3}$|^已加载全部|^隐藏答案$|^(?:show more|continue reading)$',
    ],
    'pages-left': ['还[剩有]\\d*页(?:未|可|\\)|$)|^本文档共\\d+页,'],
    toast: ['^[×x]?(?:保存|复制|收藏|点赞)成功|^成功点赞|^复制失败'],
    'copy-limit': ['还可(?:免费)?(?:复制|下载)\\d'],
    tip: ['赏杯|^分享\\(赏\\)$|觉得不错就|^如果.{0,4}您有帮助'],
    ad: ['^广告[ :].{0,30}(?:报名|退|班|优惠|查看详情)|^advertisement\\b|还买了'],
  }),
  vocabulary: makeVocabulary(smallWords),
  kindOfPitch: () => 'member',
  tool: /^(?:.{0,4}(?:客服|咨询|解答|反馈|举报)|收藏|分享|返回|.{0,2}顶部|打印|登录|注册|关闭|取消|知道了|残忍拒绝|×|x|close|ok)$/,
  sieve:
    /[载阅读览员券录登币码积赏藏权备广赞客折惠费扫购售页]|vip|成功|举报|更多|download|preview|free|premium|unlock|cookie|advert/i,
});
