import { say } from '../../i18n/say';
import { Part, TextField } from './Field';
import type { PartProps } from './types';

/** Where Obsidian puts what is sent to it. */
export function ObsidianPart({ settings, change }: PartProps) {
  const { obsidian } = settings;
  return (
    <Part title="Obsidian" note={say('obsidianNote')}>
      <TextField
        label={say('obsidianVault')}
        name="vault"
        value={obsidian.vault}
        change={(vault) => change({ obsidian: { ...obsidian, vault } })}
      />
      <TextField
        label={say('obsidianFolder')}
        name="folder"
        value={obsidian.folder}
        change={(folder) => change({ obsidian: { ...obsidian, folder } })}
      />
    </Part>
  );
}
