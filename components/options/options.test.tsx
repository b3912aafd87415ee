// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { defaults, type Settings } from '../../settings/types';
import { Options } from './Options';
import type { OptionsApi } from './types';

vi.mock('../../i18n/say', () => ({
  say: (key: string) => key,
  sayMessage: () => '',
  sayNumber: String,
  uiLanguage: () => 'en',
}));

const turn = () => new Promise((done) => setTimeout(done, 60));

it('makes each change of what the one before it left, though the storage answers with older settings between them', async () => {
  let stored: Settings = defaults;
  let tellChanged = () => {};
  const answers: (() => void)[] = [];
  const api = {
    load: () => {
      const settings = stored;
      return new Promise((done) => answers.push(() => done({ settings, damaged: [] })));
    },
    store: async (part: Partial<Settings>) => {
      stored = { ...stored, ...part };
      return stored;
    },
    watch: (changed: () => void) => {
      tellChanged = changed;
      return () => {};
    },
    shortcuts: async () => [],
    changeShortcuts: null,
    menus: 'none',
  } as unknown as OptionsApi;
  const root = document.body;
  render(<Options api={api} />, root);
  await turn();
  for (const answer of answers.splice(0)) answer();
  await turn();
  const click = (kind: string) => root.querySelector<HTMLInputElement>(`input[name="kind-${kind}"]`)?.click();
  click('app');
  await turn();
  tellChanged(); // of the first change; what is read for it comes behind the second
  click('tip');
  await turn();
  for (const answer of answers.splice(0)) answer();
  await turn();
  click('member');
  await turn();
  expect(stored.nagKindsOff).toEqual(['app', 'tip', 'qr', 'member']);
});
