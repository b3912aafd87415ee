import type { Gap, UnnagDocument } from '../reading/types';
import browser from './browser';
import { askFrame } from './browser-tab';

/** The hosts of frames that could not be read, each once; those that the page gives no address for cannot be asked for. */
export const unreadHosts = (gaps: Gap[]): string[] => [
  ...new Set(
    gaps.flatMap((gap) => (gap.reason === 'frame-unread' && /^[\w.-]+(?::\d+)?$/.test(gap.host) ? [gap.host] : [])),
  ),
];

/**
 * Puts what stands in frames behind the text of the page around them. What the frames could not tell stays a gap.
 * @param lost whether another frame of the same host gave no answer
 */
export function joinFrames(main: UnnagDocument, frames: UnnagDocument[], lost = false): UnnagDocument {
  const read = frames.filter((frame) => frame.content.length > 0);
  const hosts = new Set(read.map((frame) => new URL(frame.url).host));
  const gaps = main.gaps.filter((gap) => !(gap.reason === 'frame-unread' && hosts.has(gap.host)));
  // By its origin: the panel asks again for a host's name, and would join what was read a second time.
  if (lost && read[0]) gaps.push({ reason: 'frame-unread', host: new URL(read[0].url).origin });
  const inner = read.flatMap((frame) => frame.gaps);
  const [first] = read;
  const total = first?.pages.total ?? main.pages.total;
  return {
    ...main,
    source: first?.source ?? main.source,
    content: [...main.content, ...read.flatMap((frame) => frame.content)],
    removed: [...main.removed, ...read.flatMap((frame) => frame.removed)],
    gaps: [...gaps, ...inner],
    pages: { shown: first?.pages.shown ?? main.pages.shown, total },
    complete: gaps.length === 0 && read.length > 0 && read.every((frame) => frame.complete),
    collectable: main.collectable || read.some((frame) => frame.collectable),
  };
}

const originsOf = (host: string): string[] => [`*://${host.replace(/:\d+$/, '')}/*`];

/** @throws when the frames of the host gave no text. */
async function readHost(tabId: number, main: UnnagDocument, host: string): Promise<UnnagDocument> {
  const found = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => location.host,
  });
  const asked = found.flatMap(({ frameId, result }) => (frameId !== 0 && result === host ? [frameId] : []));
  const tell = (error: unknown) => console.warn('Unnag:', error);
  const frames = await Promise.all(
    // A frame that goes away meanwhile stays a gap.
    asked.map((frameId) => askFrame(tabId, frameId).catch(tell)),
  );
  const wanted = frames.filter((frame) => frame !== undefined);
  const joined = joinFrames(main, wanted, wanted.length < frames.length);
  if (joined.content.length === main.content.length) throw new Error('The frame gave no text.');
  return joined;
}

/**
 * Asks for leave to read a frame's host and reads its frames in the tab; must be called from a click.
 * @throws when the leave is refused, or the frame gave no text
 */
export async function readFrames(
  findTab: () => Promise<number>,
  main: UnnagDocument,
  host: string,
): Promise<UnnagDocument> {
  // First of all: the leave can only be asked for while the click is being handled.
  if (!(await browser.permissions.request({ origins: originsOf(host) }))) throw new Error('not-allowed');
  return readHost(await findTab(), main, host);
}

/**
 * Reads the frames whose hosts the user gave leave for before: Chromium's question closes the panel that asked it, and the
 * next one has the text. A frame that gives none stays a gap.
 */
export async function readAllowedFrames(tabId: number, main: UnnagDocument): Promise<UnnagDocument> {
  let document = main;
  for (const host of unreadHosts(main.gaps)) {
    if (!(await browser.permissions.contains({ origins: originsOf(host) }))) continue;
    document = await readHost(tabId, document, host).catch((error: unknown) => {
      console.warn('Unnag:', error);
      return document;
    });
  }
  return document;
}
