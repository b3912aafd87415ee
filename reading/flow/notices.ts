/**
 * Words of the site about itself: cookies, rights, subscriptions. They are sentences, but say nothing about where the
 * text is: such a piece has no weight in finding it (and stays in a text about these things).
 */
export const notice = new RegExp(
  [
    'cookies? .{0,60}(?:website|site|experience|browser|consent|preferences|advert|analytics|necessary|navigate)',
    '(?:website|site|we|accept|consent).{0,60}cookies?',
    'all rights reserved',
    '版权所有|未经.{0,12}(?:许可|授权).{0,12}(?:不得|禁止)|ICP备|公网安备|违法和不良信息|免责声明',
    'terms (?:of (?:use|service)|and conditions).{0,80}privacy policy|privacy policy.{0,80}terms',
    '(?:protected by|this site uses) (?:recaptcha|akismet)',
    '(?:sign up|subscribe) .{0,40}(?:newsletter|inbox|email)',
    'your email address will not be published',
  ].join('|'),
  'i',
);
