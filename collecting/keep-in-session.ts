import type { UnnagDocument } from '../reading/types';

/** The parts of a storage area that are used. */
export interface SessionArea {
  get: (keys: string | null) => Promise<Record<string, unknown>>;
  set: (items: Record<string, unknown>) => Promise<void>;
  remove: (keys: string[]) => Promise<void>;
}

const collected = (tabId: number) => `collected:${tabId}`;
const followed = (tabId: number) => `followed:${tabId}:`;

const bytesOf = async (stream: ReadableStream): Promise<Uint8Array> =>
  new Uint8Array(await new Response(stream).arrayBuffer());

/** Text as gzip (RFC 1952) in Base64: an area takes ten megabytes, and text is a fifth of its size then. */
async function squeeze(text: string): Promise<string> {
  const bytes = await bytesOf(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip')));
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}

async function unsqueeze(base64: string): Promise<string> {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  return new TextDecoder().decode(
    await bytesOf(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))),
  );
}

/** Keeps collected documents, and the pages of one that is being followed, until the browser or the tab is closed. */
export function keepInSession(area: SessionArea) {
  const keysOf = async (tabId: number) =>
    Object.keys(await area.get(null)).filter((key) => key.startsWith(followed(tabId)));
  const dropFollowed = async (tabId: number) => {
    const keys = await keysOf(tabId);
    if (keys.length > 0) await area.remove(keys);
  };
  return {
    /** @throws when it is larger than the area takes */
    save: async (tabId: number, document: UnnagDocument): Promise<void> => {
      try {
        await area.set({ [collected(tabId)]: document });
      } catch (error) {
        console.debug('Unnag: squeezes what was collected', error);
        await dropFollowed(tabId);
        await area.set({ [collected(tabId)]: await squeeze(JSON.stringify(document)) });
      }
      // Not before: whoever is stopped in between has the pages still.
      await dropFollowed(tabId);
    },
    load: async (tabId: number): Promise<UnnagDocument | null> => {
      const kept = (await area.get(collected(tabId)))[collected(tabId)];
      if (typeof kept === 'string') return JSON.parse(await unsqueeze(kept)) as UnnagDocument;
      return (kept as UnnagDocument | undefined) ?? null;
    },
    forget: async (tabId: number): Promise<void> => {
      await dropFollowed(tabId);
      await area.remove([collected(tabId)]);
    },
    /** Keeps page `index` (from 0) of a document whose links are being followed. */
    savePage: (tabId: number, page: UnnagDocument, index: number): Promise<void> =>
      area.set({ [`${followed(tabId)}${index}`]: page }),
    dropFollowed,
    /**
     * The pages of documents whose links were being followed, in order, by tab: nobody follows them any more. They end before the
     * first one that could not be kept.
     */
    loadFollowed: async (): Promise<Map<number, UnnagDocument[]>> => {
      const all = await area.get(null);
      const found = new Map<number, UnnagDocument[]>();
      for (const tab of Object.keys(all).flatMap((key) => /^followed:(\d+):0$/.exec(key)?.[1] ?? [])) {
        const pages: UnnagDocument[] = [];
        const pageAt = (index: number) => all[`${followed(Number(tab))}${index}`] as UnnagDocument | undefined;
        for (let page = pageAt(0); page; page = pageAt(pages.length)) pages.push(page);
        found.set(Number(tab), pages);
      }
      return found;
    },
  };
}
