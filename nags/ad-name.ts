const adName =
  /(?:^|[\s_-])(?:ads?|advert(?:s|isement|ising)?|adv|adsbygoogle|gg(?:wz|ao)?|sponsored|promoted)(?=[\s_-]|box|line|container|slot|$)|(?:^|[\sa-z_-])(?:[aA]d(?:Box|Banner|Slot|Line|Container)|Ad(?:Placement|Unit))/;

/** Whether a class or id names an advertisement. */
export const isAdName = (names: string): boolean => adName.test(names);
