import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../i18n/say';
import type { Settings } from '../../settings/types';
import { Backup } from './Backup';
import { ButtonPart } from './ButtonPart';
import { ExportPart } from './ExportPart';
import { NagsPart } from './NagsPart';
import { ObsidianPart } from './ObsidianPart';
import { SitesPart } from './SitesPart';
import type { OptionsApi } from './types';

/** The settings page: each change is stored at once, and said so. */
export function Options({ api }: { api: OptionsApi }) {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [damaged, setDamaged] = useState<string[]>([]);
  const [told, setTold] = useState('');
  const latest = useRef<Settings | null>(null);
  useEffect(() => {
    api.load().then(
      (loaded) => {
        latest.current = loaded.settings;
        setSettings(loaded.settings);
        setDamaged(loaded.damaged);
      },
      (error) => setTold(String(error)),
    );
  }, [api]);

  const change = (part: Partial<Settings>) => {
    if (!latest.current) return;
    const next = { ...latest.current, ...part };
    latest.current = next;
    setSettings(next);
    api.store(next).then(
      () => setTold(say('settingsStored')),
      (error) => {
        console.warn('Unnag:', error);
        setTold(say('settingsNotSaved'));
      },
    );
  };
  if (!settings) return <main class="options" />;
  const props = { settings, api, change, tell: setTold };
  return (
    <main class="options">
      <h1>
        <img src="/icons/48.png" width="28" height="28" alt="" />
        {say('settingsTitle')}
      </h1>
      {damaged.length > 0 && (
        <p class="warning" role="alert">
          {say('settingsDamaged')}
        </p>
      )}
      <ButtonPart {...props} />
      <NagsPart {...props} />
      <SitesPart {...props} />
      <ExportPart {...props} />
      <ObsidianPart {...props} />
      <Backup {...props} />
      <p class="promise">{say('settingsPromise')}</p>
      <p class="toast" role="status">
        {told}
      </p>
    </main>
  );
}
