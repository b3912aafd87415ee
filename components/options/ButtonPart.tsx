import { useEffect, useState } from 'preact/hooks';
import { say } from '../../i18n/say';
import type { ButtonMode } from '../../settings/types';
import { Choice, Part, Toggle } from './Field';
import type { PartProps } from './types';

/** The toolbar button, the menu and the shortcuts. */
export function ButtonPart({ settings, api, change, tell }: PartProps) {
  const [shortcuts, setShortcuts] = useState<{ name: string; description: string; keys: string }[]>([]);
  useEffect(() => {
    api.shortcuts().then(setShortcuts, (error) => console.warn('Unnag:', error));
  }, [api]);

  const setButton = async (button: ButtonMode) => {
    // Where copying without a panel needs leave, it is asked for now: within this click.
    const needed = api.copyNeedsLeave && button.startsWith('copy');
    if (needed && !(await api.ask({ permissions: 'clipboardWrite' }))) return tell(say('leaveRefused'));
    change({ button });
  };
  const setMenus = async (menus: boolean) => {
    const leave = { permissions: 'contextMenus' } as const;
    if (api.menus === 'asked') {
      if (menus && !(await api.ask(leave))) return tell(say('leaveRefused'));
      if (!menus) await api.giveBack(leave);
    }
    change({ menus });
  };
  return (
    <Part title={say('partButton')}>
      <Choice<ButtonMode>
        legend={say('buttonLegend')}
        note={say('buttonNote')}
        name="button"
        value={settings.button}
        choices={[
          ['panel', say('buttonPanel')],
          ['copy-text', say('buttonCopyText')],
          ['copy-markdown', say('buttonCopyMarkdown')],
          ['save-markdown', say('buttonSaveMarkdown')],
        ]}
        change={(button) => void setButton(button)}
      />
      <Toggle
        name="menus"
        label={say('menusLabel')}
        note={say(api.menus === 'none' ? 'menusNotPossible' : 'menusNote')}
        on={settings.menus}
        disabled={api.menus === 'none'}
        change={(on) => void setMenus(on)}
      />
      <div class="shortcuts">
        <h3>{say('shortcuts')}</h3>
        <dl>
          {shortcuts.map(({ description, keys }) => (
            <div>
              <dt>{description}</dt>
              <dd>{keys ? <kbd>{keys}</kbd> : say('shortcutNone')}</dd>
            </div>
          ))}
        </dl>
        {api.changeShortcuts && (
          <button type="button" class="action" onClick={() => void api.changeShortcuts?.()}>
            {say('changeShortcuts')}
          </button>
        )}
      </div>
    </Part>
  );
}
