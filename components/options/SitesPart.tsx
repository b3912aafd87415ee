import { useState } from 'preact/hooks';
import { say, sayNumber } from '../../i18n/say';
import { hosts } from '../../sites/registry';
import { Part, Toggle } from './Field';
import { hostIn } from './host-in';
import type { PartProps } from './types';

/** The first host names of a family of sites that has no name of its own. */
function hostsIn(patterns: string[]): string {
  const names = patterns.map((pattern) => pattern.replace(/^\*:\/\/(?:\*\.)?/, '').replace(/\/.*$/, ''));
  return names.slice(0, 3).join(', ') + (names.length > 3 ? ` … (${sayNumber(names.length)})` : '');
}

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
        <summary>{say('hostsSummary', sayNumber(hosts.length))}</summary>
        <div class="host-list">
          {hosts.map(({ id, site, matches }) => (
            <Toggle
              name={`host-${id}`}
              label={site.name || hostsIn(matches)}
              on={!hostsOff.includes(id)}
              change={(on) => change({ hostsOff: on ? hostsOff.filter((other) => other !== id) : [...hostsOff, id] })}
            />
          ))}
        </div>
      </details>
    </Part>
  );
}
