/*
 * Functions that are injected into a page as they stand: they may use nothing from outside themselves.
 * They run in the extension's own world there, change nothing of the page's document, and load nothing. The document's methods are
 * taken from its prototype: a form of the page may have taken the name.
 */

/**
 * Copies in the page.
 * @returns null when it is done, else why it was refused; the clipboard is as it was then.
 */
export async function copyInPage(text: string, html: string | null): Promise<string | null> {
  let refusal = 'This page has no clipboard.';
  try {
    // Pages without TLS have no `navigator.clipboard`.
    if (globalThis.isSecureContext && navigator.clipboard) {
      if (html === null) await navigator.clipboard.writeText(text);
      else
        await navigator.clipboard.write([
          new ClipboardItem({
            'text/html': new Blob([html], { type: 'text/html' }),
            'text/plain': new Blob([text], { type: 'text/plain' }),
          }),
        ]);
      return null;
    }
  } catch (error) {
    refusal = String(error);
  }
  // A copy command whose event is answered here: no element is made and no selection is touched.
  let answered = false;
  const answer = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    if (html !== null) event.clipboardData?.setData('text/html', html);
    answered = true;
  };
  window.addEventListener('copy', answer, { capture: true, once: true });
  const copied = Document.prototype.execCommand.call(document, 'copy');
  window.removeEventListener('copy', answer, { capture: true });
  return copied && answered ? null : refusal;
}

/** Saves a file of text from the page by a link that is never put into it. */
export function saveInPage(name: string, text: string): null {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/markdown;charset=utf-8' }));
  const link = Document.prototype.createElement.call(document, 'a') as HTMLAnchorElement;
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return null;
}
