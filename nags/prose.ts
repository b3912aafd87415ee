/** Numbered like a heading, a step or a list item (before normalising: ① becomes 1). */
export const numbered =
  /^(?:\d{1,2}[、．）)]|\d{1,2}\.(?!\d*[元¥])|\d+(?:\.\d+)+\s|[一二三四五六七八九十]+[、．.]|[（(][一二三四五六七八九十\d]+[）)]|第[一二三四五六七八九十\d]+[章节節条條步部]|步[骤驟]|[①-⒛]|[a-zA-Z][.)、]|[-•·▪●◆*])/;

/** Words of prose: a line with one of these tells about something, it does not ask for it. So does one that names two things. */
export const prose =
  /^[^\s，,。]{2,6}[与及和][^\s，,。]{2,6}$|如何|怎[么样]|为什|什么|哪|系统|平台|读者|用户(?!名|首单)|网友|学生|同学|教师|老师|我们|他们|她|应当|应该|必须|规定|研究|分析|设计|实现|功能|模块|流程|步骤|规则|制度|模式|策略|管理|方法|技巧|指南|教程|权益|等级|例如|比如|认为|指出|调查|因此|所以|但|而|其|对|将|被|把|以及|通常|一般|往往|是|按钮|页面|(?<![限随])时|若|中的|之|说|问|\b(?:how|we|they|he|she|was|were|is|are|which|that|because|should|must|users?|readers?)\b/;
