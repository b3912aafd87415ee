import { useEffect, useState } from 'preact/hooks';
import { say } from '../i18n/say';

/** Reading that takes longer than this (ms) is told. */
const LONG = 4000;

/** The panel's shape while the page is being read. */
export function Skeleton() {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="skeleton">
      <p role="status">{say(long ? 'readingLong' : 'reading')}</p>
      <div aria-hidden="true">
        <i class="bar title" />
        <i class="bar short" />
        <i class="box" />
        <i class="bar" />
        <i class="bar" />
        <i class="bar" />
        <i class="bar short" />
      </div>
    </div>
  );
}
