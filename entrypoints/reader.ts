import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showReader } from '../reader/show';
import { READER_KEY, type ReaderWorld } from '../tab/reader-world';

/** Injected into the page; `tab/show-reader.ts` calls what it leaves in the extension's own world there. */
export default defineUnlistedScript(() => {
  const here = globalThis as unknown as ReaderWorld;
  const key = Symbol.for(READER_KEY);
  if (here[key]) return;
  let undo: AbortController | null = null;
  here[key] = {
    close: () => {
      const open = undo !== null && !undo.signal.aborted;
      undo?.abort();
      return open;
    },
    show: (read, settings, missing) => {
      undo?.abort();
      undo = new AbortController();
      showReader(document, read, settings, missing, undo);
    },
  };
});
