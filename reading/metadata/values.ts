const LONGEST_AUTHOR = 120;

/** A name or names; an address or a sentence is none. */
export function cleanAuthor(text: string): string {
  const author = text
    .replace(/\s+/g, ' ')
    .replace(/^(?:\w+ )?by[\s:]+|^(?:作者|文)\s*[/／:：]\s*/iu, '')
    .trim();
  return author.length > LONGEST_AUTHOR ||
    /^https?:|^www\.|[。！？]|^(?:admin|administrator|null|undefined)$/i.test(author)
    ? ''
    : author;
}

/** An ISO 8601 date or date-time as it is; the usual forms of East Asia, and dates in words, made such; else an empty string. */
export function toIso(text: string): string {
  const value = text.trim();
  if (/^\d{4}-\d{2}(?:-\d{2})?(?:[T ]\d{2}:\d{2}.*)?$/.test(value)) return value;
  const parts = /^(\d{4})[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})日?(?:\D|$)/.exec(value);
  if (parts) return [parts[1], parts[2]?.padStart(2, '0'), parts[3]?.padStart(2, '0')].join('-');
  const time = Date.parse(value);
  if (!/\d{4}/.test(value) || !/[a-z]{3}/i.test(value) || !Number.isFinite(time)) return '';
  if (/\d:\d/.test(value)) return new Date(time).toISOString();
  // A day without a time is that day wherever the page is read.
  const day = new Date(time);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
