import type { UnnagDocument } from '../reading/types';
import type { ReaderSettings } from '../settings/types';

/** Key of the symbol under which `entrypoints/reader.ts` leaves the reader view in the extension's own world of a page; see nags/page-world.ts. */
export const READER_KEY = 'unnag.reader';

export type ReaderWorld = Record<
  symbol,
  | {
      /** Takes the reader view away; tells whether it was there. */
      close: () => boolean;
      /** @param missing what is missing, in words; '': nothing */
      show: (document: UnnagDocument, settings: ReaderSettings, missing: string) => void;
    }
  | undefined
>;
