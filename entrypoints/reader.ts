import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showReader } from '../reader/show';
import type { ReaderWindow } from '../tab/show-reader';

/** Injected into the page; `tab/show-reader.ts` calls what it leaves in the extension's own world there. */
export default defineUnlistedScript(() => {
  const here = globalThis as ReaderWindow;
  if (here.unnagReader) return;
  let undo: AbortController | null = null;
  here.unnagReader = {
    close: () => {
      const open = undo !== null && !undo.signal.aborted;
      undo?.abort();
      return open;
    },
    show: (read, settings) => {
      undo?.abort();
      undo = new AbortController();
      showReader(document, read, settings, undo);
    },
  };
});
