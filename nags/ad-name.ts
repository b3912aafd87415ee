const adName =
  /(?:^|[\s_-])(?:ads?|advert(?:s|isement|ising)?|adv|adsbygoogle|gg(?:wz|ao)?|sponsored|promoted)(?=[\s_-]|box|line|container|slot|$)|(?:^|[\sa-z_-])(?:[aA]d(?:Box|Banner|Slot|Line|Container)|Ad(?:Placement|Unit))/;

/** Whether a class or id names an advertisement. */
export const isAdName = (names: string): boolean => adName.test(names);

/** A box with more text than this is no advertisement, whatever its name. */
export const LONGEST_AD = 140;
