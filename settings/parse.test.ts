import { describe, expect, it } from 'vitest';
import { parseSettings } from './parse';
import { defaults } from './types';

describe('parseSettings', () => {
  it('gives the defaults when nothing is stored', () => {
    expect(parseSettings(undefined)).toEqual({ settings: defaults, damaged: [] });
  });

  it('keeps what it wrote', () => {
    const settings = { ...defaults, hideNags: false, hostsOff: ['docin'], reader: { ...defaults.reader, size: 24 } };
    expect(parseSettings(JSON.parse(JSON.stringify(settings)))).toEqual({ settings, damaged: [] });
  });

  it.each([[null], ['text'], [[]], [{}], [{ version: 'one' }], [{ version: 99 }], [{ version: 0 }]])(
    'falls back to the defaults on %j and says so',
    (stored) => {
      expect(parseSettings(stored)).toEqual({ settings: defaults, damaged: ['*'] });
    },
  );

  it.each([
    [{ hideNags: 'yes' }, 'hideNags'],
    [{ hostsOff: [1] }, 'hostsOff'],
    [{ button: 'explode' }, 'button'],
    [{ export: { headingBase: 9 } }, 'export.headingBase'],
    [{ export: 3 }, 'export'],
    [{ reader: { theme: 'pink' } }, 'reader.theme'],
    [{ reader: { size: Number.NaN } }, 'reader.size'],
  ])('replaces the damaged field of %j only', (part, name) => {
    const parsed = parseSettings({ ...defaults, cleanSites: ['example.org'], ...part });
    expect(parsed.damaged).toEqual([name]);
    expect(parsed.settings).toEqual({ ...defaults, cleanSites: ['example.org'] });
  });

  it('drops fields that it does not know', () => {
    expect(parseSettings({ ...defaults, extra: 1 }).settings).toEqual(defaults);
  });

  it('is not led by a stored __proto__', () => {
    const parsed = parseSettings(JSON.parse('{"version":1,"__proto__":{"hideNags":false}}'));
    expect(parsed.settings.hideNags).toBe(true);
  });
});
