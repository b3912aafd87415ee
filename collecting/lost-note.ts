import { queryAll } from '../reading/dom';

/** What the note says; fetched while the extension can still be asked. */
export interface NoteWords {
  title: string;
  /** That this is all there is, and only here. */
  where: string;
  copy: string;
  copied: string;
  /** Where nothing of ours runs any more to copy: how to do it by hand. */
  select: string;
  close: string;
}

const NAME = 'unnag-note';

/**
 * A note over the page with the text that was collected until the extension went away. It stands in a closed shadow root, which
 * the page cannot look into, and goes with the page. Styles are set one by one: a page's content security policy forbids sheets.
 */
export class LostNote {
  private readonly host: HTMLElement;
  private readonly body: HTMLElement;
  private readonly actions: HTMLElement;
  private waiting: Animation | null = null;

  constructor(
    private readonly doc: Document,
    private readonly words: NoteWords,
  ) {
    removeNotes(doc);
    this.host = createElement(doc, NAME);
    setStyle(
      this.host,
      'all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647; color-scheme: light dark',
    );
    const dialog = this.make(
      'dialog',
      'position: static; box-sizing: border-box; inline-size: 100%; margin: 0; padding: 14px 18px; border: 0; border-block-start: 3px solid #0d6b62; background: Canvas; color: CanvasText; font: 15px/1.5 system-ui, sans-serif; box-shadow: 0 0 24px rgb(0 0 0 / 35%)',
    );
    dialog.setAttribute('open', '');
    dialog.setAttribute('role', 'alertdialog');
    dialog.setAttribute('aria-label', words.title);
    this.body = this.make(
      'div',
      'white-space: pre-wrap; overflow: auto; max-block-size: 35vh; margin: 8px 0; padding: 8px; border: 1px solid GrayText; user-select: all',
    );
    this.body.tabIndex = 0;
    this.actions = this.make('form', 'display: flex; gap: 8px; align-items: center; margin: 0');
    // Closes the dialog by itself, also when no script of ours runs any more.
    this.actions.setAttribute('method', 'dialog');
    this.actions.append(this.make('button', BUTTON, words.close));
    dialog.append(
      this.make('p', 'margin: 0; font-weight: 600', words.title),
      this.make('p', 'margin: 0', words.where),
      this.body,
      this.actions,
    );
    this.host.attachShadow({ mode: 'closed' }).append(dialog);
  }

  /**
   * Puts the note into the page, unseen as long as `beat` is called: it shows itself when nobody is left to call it, where a browser
   * ends the scripts of an extension together with it.
   */
  waitUnseen(): void {
    this.body.before(this.make('p', 'margin: 0', this.words.select));
    this.doc.documentElement.append(this.host);
    const steps = [{ visibility: 'hidden' }, { visibility: 'visible' }];
    this.waiting = this.host.animate(steps, { delay: SILENCE, duration: 1, fill: 'both' });
  }

  beat(): void {
    if (this.waiting) this.waiting.currentTime = 0;
  }

  /** Adds the text of a part, or changes it. `order`: parts stand by it; null: as they come. */
  setPart(key: string, order: number | null, text: string): void {
    const known = this.parts.get(key);
    if (known) {
      known.element.textContent = `${text}\n\n`;
      return;
    }
    const element = this.make('div', '', `${text}\n\n`);
    const next = order === null ? undefined : [...this.parts.values()].find((one) => (one.order ?? 0) > order);
    this.body.insertBefore(element, next?.element ?? null);
    this.parts.set(key, { order, element });
  }
  private readonly parts = new Map<string, { order: number | null; element: HTMLElement }>();

  /** Shows the note with the whole text and a button that copies it. */
  show(text: string): void {
    this.body.textContent = text;
    const copy = this.make('button', BUTTON, this.words.copy);
    copy.setAttribute('type', 'button');
    const told = this.make('span', '');
    told.setAttribute('role', 'status');
    copy.addEventListener('click', () => {
      told.textContent = copyText(this.doc, this.body, text) ? this.words.copied : this.words.select;
    });
    this.actions.prepend(copy);
    this.actions.append(told);
    this.doc.documentElement.append(this.host);
  }

  remove(): void {
    this.waiting?.cancel();
    this.host.remove();
  }

  private make(name: string, style: string, text = ''): HTMLElement {
    const element = createElement(this.doc, name);
    setStyle(element, style);
    if (text) element.textContent = text;
    return element;
  }
}

/** So long (ms) nobody called before the note shows itself; a hidden tab's timers come once a second. */
const SILENCE = 4_000;

const BUTTON =
  'font: inherit; padding: 5px 14px; border: 1px solid #0d6b62; border-radius: 6px; background: #0d6b62; color: #fff; cursor: pointer';

/** By the prototype: a form or picture of the page may have taken the name in the document. */
const createElement = (doc: Document, name: string): HTMLElement => Document.prototype.createElement.call(doc, name);

function setStyle(element: HTMLElement, style: string): void {
  for (const rule of style.split(';')) {
    const [name, value] = rule.split(/:(.*)/s).map((part) => part.trim());
    if (name && value) element.style.setProperty(name, value);
  }
}

/** Copies by the document's own command: it needs no permission and no secure context, only the click. */
function copyText(doc: Document, element: HTMLElement, text: string): boolean {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  doc.defaultView?.getSelection()?.selectAllChildren(element);
  doc.addEventListener('copy', put, { capture: true, once: true });
  const done = Document.prototype.execCommand.call(doc, 'copy');
  doc.removeEventListener('copy', put, { capture: true });
  return done;
}

/** Takes notes of former versions away. */
function removeNotes(doc: Document): void {
  for (const note of queryAll(doc, NAME)) note.remove();
}
