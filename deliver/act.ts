import type { Message } from '../i18n/messages';
import type { Action, Settings } from '../settings/types';
import { obsidianAddress } from './obsidian';
import type { Written } from './write';

/** What copying and saving need; the panel and the background each have their own hands. All throw when they are refused. */
export interface Hands {
  copyText: (text: string) => Promise<void>;
  copyRich: (html: string, text: string) => Promise<void>;
  /** Saves a file of UTF-8 text under this name. */
  save: (name: string, text: string) => Promise<void>;
  /** Opens an address of another program. */
  open: (address: string) => Promise<void>;
}

/**
 * Does one of the actions with a document.
 * @returns what to tell the user.
 * @throws the browser's error when it refused; nothing was copied or saved then.
 */
export async function act(action: Action, written: Written, settings: Settings, hands: Hands): Promise<Message> {
  switch (action) {
    case 'copy-text':
      await hands.copyText(written.text());
      return { key: 'doneCopyText' };
    case 'copy-markdown':
      await hands.copyText(written.markdown());
      return { key: 'doneCopyMarkdown' };
    case 'copy-rich':
      await hands.copyRich(written.html(), written.text());
      return { key: 'doneCopyRich' };
    case 'save-markdown':
      await hands.save(written.fileName, written.markdown());
      return { key: 'doneSave', values: [written.fileName] };
    case 'save-text': {
      const name = written.fileName.replace(/\.md$/, '.txt');
      await hands.save(name, written.text());
      return { key: 'doneSave', values: [name] };
    }
    case 'obsidian': {
      const { address, clipboard } = obsidianAddress(written.fileName, written.markdown(), settings.obsidian);
      if (clipboard) await hands.copyText(written.markdown());
      await hands.open(address);
      return { key: clipboard ? 'doneObsidian' : 'doneObsidianDirect' };
    }
  }
}
