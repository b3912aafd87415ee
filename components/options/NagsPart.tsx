import type { MessageKey } from '../../i18n/messages';
import { say } from '../../i18n/say';
import type { NagKind } from '../../nags/lexicon';
import { Part, Toggle } from './Field';
import type { PartProps } from './types';

/** Kinds of nags as the user thinks of them. */
const groups: { name: string; label: MessageKey; kinds: NagKind[] }[] = [
  { name: 'preview', label: 'nagsPreview', kinds: ['preview-end', 'pages-left', 'expand'] },
  { name: 'download', label: 'nagsDownload', kinds: ['download', 'price', 'copy-limit'] },
  { name: 'member', label: 'nagsMember', kinds: ['member'] },
  { name: 'tip', label: 'nagsTip', kinds: ['tip', 'qr'] },
  { name: 'app', label: 'nagsApp', kinds: ['app'] },
  { name: 'toast', label: 'nagsToast', kinds: ['toast'] },
  { name: 'cookie', label: 'nagsCookie', kinds: ['cookie'] },
  { name: 'service', label: 'nagsService', kinds: ['service'] },
  { name: 'ad', label: 'nagsAd', kinds: ['ad'] },
];

/** What is hidden, and where. */
export function NagsPart({ settings, change }: PartProps) {
  const { nagKindsOff } = settings;
  const setGroup = (kinds: NagKind[], on: boolean) => {
    const others = nagKindsOff.filter((kind) => !kinds.includes(kind as NagKind));
    change({ nagKindsOff: on ? others : [...others, ...kinds] });
  };
  return (
    <Part title={say('partNags')} note={say('nagsNote')}>
      <Toggle
        name="hideNags"
        label={say('hideNagsLabel')}
        note={say('hideNagsNote')}
        on={settings.hideNags}
        change={(hideNags) => change({ hideNags })}
      />
      <h3>{say('nagKinds')}</h3>
      {groups.map(({ name, label, kinds }) => (
        <Toggle
          name={`kind-${name}`}
          label={say(label)}
          on={!kinds.some((kind) => nagKindsOff.includes(kind))}
          change={(on) => setGroup(kinds, on)}
        />
      ))}
    </Part>
  );
}
