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

/** How long a word on what was done stays, in ms; it covers a little of the page. */
const SAID = 5000;

/** The settings page: each change is stored at once, and said so. */
export function Options({ api }: { api: OptionsApi }) {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [damaged, setDamaged] = useState<string[]>([]);
  const [told, setTold] = useState('');
  const stored = useRef<Promise<unknown>>(Promise.resolve());
  const storing = useRef(0);
  const changes = useRef(0);
  const load = () => {
    const before = changes.current;
    return api.load().then(
      (loaded) => {
        // What was read before a change would undo it here, and the next one be made of it.
        if (changes.current !== before) return;
        setSettings(loaded.settings);
        setDamaged((known) => (known.length > 0 ? known : loaded.damaged));
      },
      (error) => setTold(String(error)),
    );
  };
  useEffect(() => {
    void load();
    return api.watch(() => {
      if (storing.current === 0) void load();
    });
  }, [api]);
  useEffect(() => {
    if (!told) return;
    const timer = setTimeout(() => setTold(''), SAID);
    return () => clearTimeout(timer);
  }, [told]);

  const change = (part: Partial<Settings>) => {
    setSettings((before) => before && { ...before, ...part });
    storing.current++;
    changes.current++;
    // One after the other: each is put among what is stored then, which others change, too.
    stored.current = stored.current
      .then(() => api.store(part))
      .then(
        () => setTold(say('settingsStored')),
        (error) => {
          console.warn('Unnag:', error);
          setTold(say('settingsNotSaved'));
        },
      )
      .then(() => storing.current--);
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
