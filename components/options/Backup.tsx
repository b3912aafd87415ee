import { useState } from 'preact/hooks';
import { say } from '../../i18n/say';
import { parseSettings } from '../../settings/parse';
import { defaults, type Settings } from '../../settings/types';
import { Part } from './Field';
import type { PartProps } from './types';

/** Settings as a file, and back; what replaces all of them can be undone. Leave of the browser (menus, sites) is not in the file: it is asked for anew. */
export function Backup({ settings, api, change, tell }: PartProps) {
  const [before, setBefore] = useState<Settings | null>(null);
  const { menus, cleanSites } = settings;
  const replace = (next: Settings) => {
    setBefore(settings);
    change({ ...next, menus, cleanSites });
  };
  const load = async (file: File | undefined) => {
    if (!file) return;
    let stored: unknown;
    try {
      stored = JSON.parse(await file.text());
    } catch (error) {
      console.warn('Unnag:', error);
      return tell(say('importFailed'));
    }
    const { settings: next, damaged } = parseSettings(stored);
    if (damaged.includes('*')) return tell(say('importFailed'));
    replace(next);
    if (damaged.length > 0) tell(say('settingsDamaged'));
  };
  return (
    <Part title={say('partBackup')} note={say('backupNote')}>
      <div class="row">
        <button
          type="button"
          class="action"
          data-action="export-settings"
          onClick={() => void api.saveFile('unnag-settings.json', JSON.stringify(settings, null, 2))}
        >
          {say('exportSettings')}
        </button>
        <label class="action file-button">
          {say('importSettings')}
          <input
            type="file"
            class="hidden"
            name="import"
            accept=".json,application/json"
            onChange={(event) => void load(event.currentTarget.files?.[0])}
          />
        </label>
        <button type="button" class="action" data-action="reset" onClick={() => replace(defaults)}>
          {say('resetSettings')}
        </button>
        {before && (
          <button
            type="button"
            class="action"
            data-action="undo"
            onClick={() => {
              change({ ...before, menus, cleanSites });
              setBefore(null);
            }}
          >
            {say('undo')}
          </button>
        )}
      </div>
    </Part>
  );
}
