import { expect, it } from 'vitest';
import { pressAndRead } from '../drivers/read-panel.ts';
import { settle } from '../drivers/settle.ts';
import { withBrowsers } from './with-browsers.ts';

const url = 'http://notes.example.org/ledger';
/** Enough that reading them takes several turns of the page. */
const COUNT = 24_000;

/** A page that takes its last paragraph to the front again and again, and counts how often it did while it was read. */
const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>The ledger</title><main id="ledger"></main><script>
const ledger = document.getElementById('ledger');
for (let i = 0; i < ${COUNT}; i++) {
  const entry = document.createElement('p');
  entry.textContent = 'Entry <' + i + '> tells what was brought to the granary on that day, and by whom.';
  ledger.append(entry);
}
globalThis.turns = 0;
const { port1, port2 } = new MessageChannel();
port1.onmessage = () => { turns++; ledger.prepend(ledger.lastElementChild); setTimeout(() => port2.postMessage(0), 20); };
port2.postMessage(0);
</script>`;

withBrowsers(
  'a page that moves its paragraphs while it is read',
  (asked) => (asked.href === url ? { body } : null),
  (stage) => {
    it('is read whole, nothing twice', async () => {
      const page = await stage.open(url);
      await settle(page);
      const { panel, result } = await pressAndRead(page);
      const entries = [...String(result.text).matchAll(/Entry <(\d+)>/g)].map(([, number]) => Number(number));
      expect(entries.length).toBe(COUNT);
      expect(new Set(entries).size).toBe(COUNT);
      await panel.close();
    });
  },
);
