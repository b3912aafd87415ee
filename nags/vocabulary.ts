/**
 * The words of asking for money, a login or a download, as `normalise` leaves them: deeds that are asked for, pitches
 * that sell them, and words that go with both. Spaced words stand alone; Han, kana and Hangul stand anywhere.
 */
export interface Words {
  deed: string;
  pitch: string;
  fill: string;
}
export interface WordList {
  spaced: Words;
  unspaced: Words;
}

/** Chinese (both scripts, by `normalise`) and English: what the resident script carries. */
export const smallWords: WordList = {
  unspaced: {
    deed: '下载|打印|复制|储值|加值|检视|编辑|保存|阅读|查看|观看|浏览|预览|试读|查找|收藏|转存|转藏|导出|获取|领取?|继续|展开|点[击此]|扫码|扫一扫|登[录陆]|注册|开通|加入|成为|购买|充值|升级|解锁|订阅|兑换|打开|安装|收听|朗读|看',
    pitch:
      's?vip|会员|积分|点数|金币|下载[券币]|[文学豆]币|立减|首单|新客|新用户|特权|[专尊]享|优惠|省|免[费券]|无限|任意|限时|特惠|[赠送]+|立即|马上|直接|一键|快捷|[极高]速|更?方便|更?流畅|到(?:电脑|本地|手机)|(?:用|已用|看)完|售价|试用|[百千]?万|海量|全站|元|折|无水印|离线|(?:本|该|此|这篇|全|原)文档?|剩[余下]|[\\d.]+张',
    fill: '文档|试[题卷]|答案|解析|全文|原文|音频|资源|资料|文章|内容|文件|论文|课件|附件|阅读器|次数|本文|本篇|此篇|格式|完整|全部|请先|高清|手机|电脑|微信|客户端|小程序|公众号|好文章|好文|新版|[篇稿版页份本该此您亲请后即可就能到更多吧的了需仅只要消耗每天日月年次个张人券币今还已有再与和、也去来为或享最新使用超低至整]',
  },
  spaced: {
    deed: 'download|print|unlock|upload|get|read(?:ing)?|view|see|sign (?:in|up)|log ?in|register|join|subscribe|upgrade|continue|buy|open|install|try|start|access|save',
    pitch: 'free|now|premium|pro|plus|full|unlimited|trial|instantly|offline|entire|whole|anytime|off|deal',
    fill: 'this|the|a|an|as|for|to|with|your|you|and|or|all|in|of|up|it|on|docs?|docx|documents?|pdf|word|txt|ppt|pptx|caj|epub|pages?|files?|text|books?|slides?|articles?|account|days?|months?|cancel|here|more|app|from|rest|me|email|google|facebook|by',
  },
};

/** Not a part of a longer word; Han may stand on either side. */
const letter = '[\\p{Script=Latin}\\p{Script=Cyrillic}]';
const alone = (list: string) => `(?<!${letter})(?:${list})(?!${letter})`;

export interface Vocabulary {
  deed: RegExp;
  pitch: RegExp;
  /** The share of letters that no known word covers (0 to 1), and how many known words there are. */
  uncovered: (text: string) => { rest: number; words: number };
}

export function makeVocabulary(...lists: WordList[]): Vocabulary {
  const sources = (field: keyof Words): string =>
    `${alone(lists.map(({ spaced }) => spaced[field]).join('|'))}|${lists.map(({ unspaced }) => unspaced[field]).join('|')}`;
  const pattern = (source: string) => new RegExp(source, 'gu');
  const any = pattern(`${sources('deed')}|${sources('pitch')}|${sources('fill')}`);
  const letters = (text: string) => text.match(/\p{L}/gu)?.length ?? 0;
  return {
    deed: pattern(sources('deed')),
    pitch: pattern(sources('pitch')),
    uncovered(text) {
      let words = 0;
      const left = text.replace(any, () => {
        words++;
        return ' ';
      });
      const all = letters(text);
      return { rest: all === 0 ? 0 : letters(left) / all, words };
    },
  };
}
