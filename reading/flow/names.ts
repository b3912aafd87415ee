import type { SnapshotElement } from '../snapshot';

/** Longer names are generated, not given. */
const LONGEST = 60;
/** “no-caption”, “node-no-sidebar”, “hasSidebar”: what is not in a box, or beside it; “no-print” and “with-caption” tell of the box. */
const OF_OTHERS = /(?:^|[-_])(?:(?:no|without)(?:[-_](?!print)|[A-Z])|(?:has|with)(?:[-_](?!caption)|[A-Z]))/;

/** Words of class and id names, split at hyphens, underscores and humps; `known` keeps what was split already. */
export function wordsOfName(node: SnapshotElement, known: Map<string, string[]>): string[] {
  const { className } = node.properties;
  const names = Array.isArray(className) ? className.join(' ') : '';
  const id = isOfHeading(node, names) ? '' : node.properties.id;
  const all = typeof id === 'string' && id ? `${names} ${id}` : names;
  if (!all) return none;
  let words = known.get(all);
  if (!words) {
    words = all
      .split(' ')
      .filter((name) => name.length <= LONGEST && !OF_OTHERS.test(name))
      .flatMap((name) =>
        name
          .replace(/([a-z])([A-Z])/g, '$1 $2')
          .toLowerCase()
          .split(/[^a-z]+/),
      )
      .filter((word) => word.length > 1);
    known.set(all, words);
  }
  return words;
}

/**
 * Converters and wikis make ids from the words of headings: “other-access-controls”. They are on the heading, on a place before it,
 * or on the section under it, and say nothing of what a box is for.
 */
const isOfHeading = ({ tagName, properties }: SnapshotElement, names: string): boolean =>
  /^(?:h[1-6]|dt|a)$/.test(tagName) ||
  ((tagName === 'section' || /(?:^| )sect/.test(names)) && /^_?[^-_]+(?:[-_][^-_]+){2}/.test(String(properties.id)));

const none: string[] = [];

const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean));

/** Names that themes and frameworks give to what is not the text, whatever the site. */
export const furnitureWords = set(`
  share sharing shares sharethis addthis addtoany sharedaddy sharebar 
  recommended recommendations recirc newsletter newsletters subscribe subscription signup
  advert advertisement advertising advertise ads adsbygoogle adtip adbox adbar adslot adunit adwrap adspace adsense adcontainer guanggao sponsor sponsored taboola outbrain
  cookie cookies consent gdpr popover modal lightbox offcanvas flyout
  breadcrumb breadcrumbs crumbs crumb navbar topnav subnav pagination pager pagenav
  masthead toolbar topbar sidebar rightbar leftbar  tagcloud taglist
        captcha 
  byline bio trending popular footer foot submenu megamenu menuitem
  srcdoc visuallyhidden  upvote backtotop totop prevnext readmore
`);

/** Names that stand on the text's own parts as well: they count only where there is little prose or many links. */
export const weakWords = set(`
  nav navigation menu dropdown widget widgets related social socials promo teaser teasers popup overlay tags tag print
  author authors meta metadata tools actions buttons controls similar recent latest more cta banner notice
  categories category archives links crosslinks date time timestamp rating votes
`);

export const commentWords = set('comments comment commentlist commentform respond disqus replies discussion reviews');

/** Names of captions and credits. */
export const captionWords = set('caption captions credit credits figcaption photocredit imagecredit attribution');
