const split = (words: string): Set<string> => new Set(words.trim().split(/\s+/));

/** Function words that, with a capital in the middle of a line and a small letter after them, begin a sentence there; so do adverbs in -ly. */
export const OPENERS = split(`
  The This These Those That There Here It We You They He She One A An In On At By For From With Within Without Under Over To As If
  When Whenever While Where Because Since After Before During Once Although Though Until Unless Through Between Among Upon However
  Therefore Thus Hence Moreover Furthermore First Second Third Next Then Also But And So Or Nor Yet All Each Every Any No Some
  Many Most Both Such Several Other Another Few Neither Either What Who Whom Whose Why How Which Do Does Did Is Are Was Were Can
  Could Should Would May Might Must Will Shall Has Have Had Not Please Let Given Note Our Your Their His Her Its My Only Even Just
  Now Today Many Much More Less Instead Rather Yes Unlike Like Per Depending According Regardless Due Whether Overall Often
  Sometimes Perhaps Maybe Likewise Nevertheless Nonetheless Meanwhile Afterwards
`);

/** Small words inside a title: a capital after them says nothing. */
export const SMALL_WORDS = split(
  'a an the of and or in on at by for from with to as into onto per via vs versus nor but not is are be our your its their this that these those such any each no all his her my another other new where when if which who than then because while so although unless until whether how what why both either including see also under over between within without through during before after about against',
);

/** Names of sections that stand alone, whatever follows them. */
export const SECTION_WORDS = split(`
  Abstract Introduction Background Motivation Rationale Specification Conclusion Conclusions References Acknowledgements
  Acknowledgments Copyright Summary Overview Methods Methodology Results Discussion Appendix Definitions Preamble Contents Preface
  Foreword Bibliography Glossary Objectives Purpose Scope Limitations Recommendations Implementation Recitals Education Experience
`);

/** Those of the openers that headings begin with, too. */
export const TITLE_OPENERS = split(
  'The A An What Who Why How When Where Which Our Your My All No About First Second Third Other Both Several Can Do Does Is Are Will Should',
);
