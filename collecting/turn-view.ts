import { blockWords } from '../reading/block-words';
import { attributeOf, localNameOf, ownerDocumentOf, parentElementOf, queryAll, rectOf } from '../reading/dom';
import { makePage, type ReadOptions } from '../reading/make-page';
import { findPageBoxes, readPageBox } from '../reading/positioned/page-boxes';
import type { LoadedPage, PageBox } from '../reading/positioned/types';
import { readPage } from '../reading/read-page';
import type { UnnagDocument } from '../reading/types';
import { isLoadingIn } from '../verdict/says-loading';
import type { TurnView } from './collect-turns';
import type { DocumentPager } from './document-pager';
import type { Slide } from './join-slides';
import { findPagers } from './pager';
import { readPlace, readTurn } from './pager-words';
import type { Part } from './types';
import { watchChanges } from './watch-changes';

/** The viewer whose pager was found when the page was read, for turning through it. */
export interface DocumentTurns extends TurnView {
  kind: 'pages' | 'slides';
  /** Of the page's box, where its words are set by position. */
  source: string;
  /** The last reading of a slide. */
  last: () => UnnagDocument | null;
  stop: () => void;
}

/** Two addresses are of one document where they differ in numbers, parameters and fragments only. */
const addressOf = (doc: Document): string => (doc.location?.pathname ?? '').replace(/\d+/g, '');

/** An element that was made anew, where it stood: by its names. */
function likeBox(element: Element): Element {
  if (element.isConnected) return element;
  const names = attributeOf(element, 'class')
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map((name) => `.${CSS.escape(name)}`);
  return queryAll(ownerDocumentOf(element), localNameOf(element) + names.join(''))[0] ?? element;
}

/** The words of a page, line by line or block by block; the counter is none of them. */
function wordsIn(part: Part): string[] {
  const data = part.data as Partial<Slide & LoadedPage> | null;
  const words = data?.lines ? data.lines.map(({ text }) => text) : blockWords(data?.content ?? []);
  return words.filter((line) => readPlace(line) === null && readTurn([line], '') === null);
}

const MEDIA = 'img, canvas, picture, video, object, embed';

/** @param pager by which the document is turned */
export function turnView(doc: Document, pager: DocumentPager, options: ReadOptions): DocumentTurns {
  const boxes = findPageBoxes(makePage(doc, options));
  const box = boxes.length === 1 ? boxes[0] : undefined;
  const address = addressOf(doc);
  const parent = parentElementOf(pager.root);
  const { body } = ownerDocumentOf(pager.root);
  const root = parent && pager.root !== body && parent !== body ? parent : pager.root;
  const changes = watchChanges(root, options.now);
  let last: UnnagDocument | null = null;

  const readBox = (first: PageBox, number: number): Part | null => {
    const page = makePage(doc, options);
    // A page of few lines may not be known as one; its box is where the first one's was.
    const shown = findPageBoxes(page)[0] ?? { ...first, element: likeBox(first.element) };
    const loaded = readPageBox(shown, page.site?.locked ?? []);
    if (loaded.state === 'empty') return null;
    const size = loaded.lines.reduce((sum, line) => sum + line.text.length, 0);
    return { key: String(number), order: number, state: loaded.state, data: { ...loaded, number }, size };
  };

  return {
    kind: box ? 'pages' : 'slides',
    source: box?.kind ?? 'flow',
    find: () => {
      const pagers = findPagers(doc).filter(({ total }) => total === pager.total);
      return pagers.find(({ bar }) => bar === pager.bar) ?? pagers[0] ?? null;
    },
    read: async (number) => {
      if (box) return readBox(box, number);
      const document = await readPage(doc, options, true);
      last = document;
      const media = queryAll(root, MEDIA).some((one) => rectOf(one).width >= 200 && rectOf(one).height >= 150);
      const content = document.content.filter((node) => node.data === undefined || !('unnagPage' in node.data));
      const data: Slide = { content, removed: document.removed };
      const part: Part = { key: String(number), order: number, state: 'text', data, size: 0 };
      part.size = wordsIn(part).join('').length;
      if (part.size > 0) return part;
      return media ? { ...part, state: 'picture' } : null;
    },
    words: wordsIn,
    press: (control) => HTMLElement.prototype.click.call(control),
    quiet: () => options.now() - changes.last(),
    isBusy: () =>
      isLoadingIn(doc) ||
      (root.getAnimations?.({ subtree: true }) ?? []).some(
        ({ playState, effect }) =>
          playState === 'running' && Number.isFinite(Number(effect?.getComputedTiming().endTime ?? 0)),
      ),
    isHere: () => addressOf(doc) === address,
    last: () => last,
    stop: changes.stop,
  };
}
