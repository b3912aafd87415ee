import { describe, expect, it } from 'vitest';
import { type Action, defaults } from '../settings/types';
import { act, type Hands } from './act';
import type { Written } from './write';

const written: Written = {
  text: () => 'Words.',
  markdown: () => `# Title\n\n${'Words. '.repeat(500)}`,
  html: () => '<p>Words.</p>',
  fileName: 'Title.md',
};

function recorder(): { hands: Hands; done: unknown[][] } {
  const done: unknown[][] = [];
  const record =
    (name: string) =>
    async (...values: unknown[]) => {
      done.push([name, ...values]);
    };
  const hands = { copyText: record('copy'), copyRich: record('rich'), save: record('save'), open: record('open') };
  return { hands, done };
}

describe('act', () => {
  it.each<[Action, string, unknown[][]]>([
    ['copy-text', 'doneCopyText', [['copy', 'Words.']]],
    ['copy-markdown', 'doneCopyMarkdown', [['copy', written.markdown()]]],
    ['copy-rich', 'doneCopyRich', [['rich', '<p>Words.</p>', 'Words.']]],
    ['save-markdown', 'doneSave', [['save', 'Title.md', written.markdown()]]],
    ['save-text', 'doneSave', [['save', 'Title.txt', 'Words.']]],
    [
      'obsidian',
      'doneObsidian',
      [
        ['copy', written.markdown()],
        ['open', 'obsidian://new?file=Title&clipboard'],
      ],
    ],
  ])('%s', async (action, key, steps) => {
    const { hands, done } = recorder();
    expect((await act(action, written, defaults, hands)).key).toBe(key);
    expect(done).toEqual(steps);
  });

  it('sends a short document to Obsidian without touching the clipboard', async () => {
    const { hands, done } = recorder();
    const short = { ...written, markdown: () => 'Short.' };
    expect(await act('obsidian', short, defaults, hands)).toEqual({ key: 'doneObsidianDirect' });
    expect(done).toEqual([['open', 'obsidian://new?file=Title&content=Short.']]);
  });

  it('passes a refusal on, and does nothing after it', async () => {
    const { hands, done } = recorder();
    const refusing = { ...hands, copyText: () => Promise.reject(new Error('Document is not focused.')) };
    await expect(act('obsidian', written, defaults, refusing)).rejects.toThrow('not focused');
    expect(done).toEqual([]);
  });
});
