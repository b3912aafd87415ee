import { useState } from 'preact/hooks';
import { say, sayNumber } from '../../i18n/say';
import { Part, Toggle } from './Field';
import { hostIn } from './host-in';
import { listedHosts } from './listed-hosts';
import type { PartProps } from './types';

/** The listed hosts, and the sites that the user wants cleaned beyond them. */
export function SitesPart({ settings, api, change, tell }: PartProps) {
  const [typed, setTyped] = useState('');
  const { hostsOff, cleanSites } = settings;
  const add = async () => {
    const site = hostIn(typed);
    if (!site) return tell(say('siteNotUnderstood'));
    if (!(await api.ask({ site }))) return tell(say('leaveRefused'));
    change({ cleanSites: [...new Set([...cleanSites, site])].sort() });
    setTyped('');
  };
  const remove = async (site: string) => {
    await api.giveBack({ site });
    change({ cleanSites: cleanSites.filter((other) => other !== site) });
  };
  return (
    <Part title={say('partSites')} note={say('sitesNote')}>
      <form
        class="add-site"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <label class="text">
          <span>{say('siteLabel')}</span>
          <input
            name="site"
            value={typed}
            placeholder="example.org"
            autocomplete="off"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="action">
          {say('siteAdd')}
        </button>
      </form>
      {cleanSites.length > 0 && (
        <ul class="sites">
          {cleanSites.map((site) => (
            <li>
              <bdi>{site}</bdi>
              <button
                type="button"
                class="quiet"
                onClick={() => void remove(site)}
                aria-label={say('siteRemoveNamed', site)}
              >
                {say('siteRemove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <details class="hosts">
        <summary>{say('hostsSummary', sayNumber(listedHosts.length))}</summary>
        <div class="host-list">
          {listedHosts.map(({ id, name, count }) => (
            <Toggle
              name={`host-${id}`}
              label={count > 0 ? `${name} … (${sayNumber(count)})` : name}
              on={!hostsOff.includes(id)}
              change={(on) => change({ hostsOff: on ? hostsOff.filter((other) => other !== id) : [...hostsOff, id] })}
            />
          ))}
        </div>
      </details>
    </Part>
  );
}
