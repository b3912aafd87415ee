/** Lines of letters, minutes and programmes in flattened English: Date: … Place: …, Dear …, Yours sincerely, … Offsets are of folded text. */

/** One word, with a number or a small word after it: Present:, Week 3:, Office hours:. */
const LABEL = /(?<=^|[^,;:&\s] )[A-Z][a-z]+(?: \d{1,2}| [a-z]{3,})?:(?= \S)/g;
/** A name before a colon may be the last words of a longer label or of a title: Course Title: */
const IN_TITLE = /(?:^|[.!?] )(?:[A-Z]\w+ ){1,3}$/;
const NO_LABEL = /^(?:Note|Example|Examples|That|This|These|Those|Following|Said|Says|Http|Https):/;
/** Labels of one list are no farther apart. Unit: characters. */
const NEAR = 110;
const FEWEST_LABELS = 3;

const SALUTATION = /^Dear [A-Z][^,.:;!?]{1,40}[,:] (?=[A-Z])/;
const CLOSING =
  /(?<=[.!?] )(?:Yours (?:sincerely|faithfully|truly)|Sincerely(?: yours)?|(?:Kind|Best|Warm) regards),? (?=[A-Z])/g;

/** Where such lines start. */
export function findEnglishLines(text: string): number[] {
  const starts: number[] = [];
  const labels = [...text.matchAll(LABEL)].filter(
    ({ 0: label, index }) => !NO_LABEL.test(label) && !IN_TITLE.test(text.slice(Math.max(0, index - 60), index)),
  );
  const near = (a: number | undefined, b: number | undefined): boolean =>
    a !== undefined && b !== undefined && Math.abs(a - b) <= NEAR;
  for (const [i, { index }] of labels.entries()) {
    const [before, after] = [labels[i - 1]?.index, labels[i + 1]?.index];
    const beyond = near(labels[i + 2]?.index, after) || near(labels[i - 2]?.index, before);
    if ((near(before, index) && near(index, after)) || ((near(before, index) || near(index, after)) && beyond))
      starts.push(index);
  }
  if (starts.length < FEWEST_LABELS) starts.length = 0;
  const salutation = SALUTATION.exec(text);
  if (salutation) starts.push(salutation[0].length);
  for (const match of text.matchAll(CLOSING)) starts.push(match.index, match.index + match[0].length);
  return starts;
}
