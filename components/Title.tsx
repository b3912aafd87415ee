import { useEffect, useState } from 'preact/hooks';
import { type Counts, count } from '../export/count';
import { fileInAddress } from '../export/file-in-address';
import { say, sayNumber } from '../i18n/say';
import type { UnnagDocument } from '../reading/types';

/** The host of an address as people read it; empty where it has none (a file). */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '');

/** What a document is called where it has no title of its own. */
const headOf = ({ title, url }: Pick<UnnagDocument, 'title' | 'url'>): string =>
  title || fileInAddress(url) || say('untitled');

/** From two hours on in hours: nobody plans 900 minutes. */
const readingTime = (minutes: number): string =>
  minutes < 120 ? say('readingTime', sayNumber(minutes)) : say('readingHours', sayNumber(Math.round(minutes / 60)));

/** What the document is, and how long. */
export function Title({ document, text }: { document: UnnagDocument; text: () => string }) {
  const [counts, setCounts] = useState<Counts>({ cjk: 0, words: 0, characters: 0, minutes: 0 });
  useEffect(() => {
    // A document can be 20 MB: the panel shows it first, and counts then.
    const timer = setTimeout(() => setCounts(count(text())), 30);
    return () => clearTimeout(timer);
  }, [text]);
  // Of a Chinese text with a few Latin words, and the other way round, only the one that matters.
  const showsCharacters = counts.cjk > 0 && counts.cjk * 10 >= counts.words;
  const showsWords = counts.words > 0 && counts.words * 10 >= counts.cjk;
  const facts = [
    hostOf(document.url),
    document.author,
    showsCharacters && say(counts.cjk === 1 ? 'countCharactersOne' : 'countCharacters', sayNumber(counts.cjk)),
    showsWords && say(counts.words === 1 ? 'countWordsOne' : 'countWords', sayNumber(counts.words)),
    counts.minutes > 0 && readingTime(counts.minutes),
  ].filter((fact) => typeof fact === 'string' && fact !== '');
  return (
    <>
      <div class="title">
        <h1 dir="auto" title={document.title} lang={document.lang || undefined}>
          {headOf(document)}
        </h1>
      </div>
      <ul class="facts">
        {facts.map((fact) => (
          <li>
            <bdi>{fact}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}
