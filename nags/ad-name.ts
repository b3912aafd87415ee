const adName =
  /(?:^|[\s_-])(?:ads?|advert(?:s|isement|ising)?|adv|adsbygoogle|gg(?:wz|ao)?|sponsored|promoted)(?=[\s_-]|box|line|container|slot|$)|(?:^|[\sa-z_-])(?:[aA]d(?:Box|Banner|Slot|Line|Container)|Ad(?:Placement|Unit))/;

/** Whether a class or id names an advertisement. */
export const isAdName = (names: string): boolean => adName.test(names);

/** A box with more text than this is no advertisement, whatever its name. */
export const LONGEST_AD = 140;

const nagName =
  /(?:^|[\s_-])(?:pay-?wall|reg-?wall|newsletter|subscri(?:be|ption)|sign-?up|upsell|up-?sell|metering|(?:cookie|consent|gdpr)(?:-?(?:bar|banner|box|notice|popup|wall|layer))?|(?:open|download|dl|get)-?app|app-?(?:bar|banner|open|download|promo)|vip-?(?:card|tips?|bar|box|banner|guide|line)|login-?(?:tips?|guide|layer|bar|box|mask|mod(?:al)?)|down(?:load)?-?(?:bar|tips?|box|guide))(?=[\s_-]|$)|(?:paywall|newsletter)/i;

/**
 * Whether a class or id names a request of the host's: to subscribe, to log in, to open an app. Such names are also given to
 * boxes with the text in them: only a short box with a control in it is a nag by its name.
 */
export const isNagName = (names: string): boolean => nagName.test(names);

/** A box with more text than this is no nag by its name. */
export const LONGEST_NAG = 240;
