import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../scripts/build-extension';
import { residentMatches } from '../sites/resident-matches';

interface Manifest {
  manifest_version: number;
  permissions?: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  content_scripts?: { matches: string[]; world?: string; run_at?: string }[];
  web_accessible_resources?: unknown;
  externally_connectable?: unknown;
  content_security_policy?: { extension_pages?: string };
  minimum_chrome_version?: string;
  browser_specific_settings?: {
    gecko: { id: string; strict_min_version: string; data_collection_permissions: { required: string[] } };
  };
}

/** Whatever else is built, these and no others: docs/permissions.md says why. Firefox has menus at install or not at all. */
const PERMISSIONS = {
  chromium: ['activeTab', 'scripting', 'storage'],
  firefox: ['activeTab', 'contextMenus', 'scripting', 'storage'],
};
/** Asked for by a click, later. */
const OPTIONAL = { chromium: ['contextMenus'], firefox: ['clipboardWrite'] };

const built = process.env.UNNAG_BUILT;
const made = built ? undefined : mkdtempSync(join(tmpdir(), 'unnag-manifest-'));
afterAll(() => made && rmSync(made, { recursive: true, force: true }));

describe.each([
  ['chromium', 'chrome-mv3'],
  ['firefox', 'firefox-mv3'],
] as const)('the production manifest for %s', (browser, folder) => {
  let manifest: Manifest;
  beforeAll(async () => {
    const place = built ? join(built, folder) : await buildExtension(browser, made ?? '');
    manifest = JSON.parse(readFileSync(join(place, 'manifest.json'), 'utf8'));
  }, 120_000);

  it('asks for the pinned permissions at install, and for no host by permission', () => {
    expect(manifest.manifest_version).toBe(3);
    expect([...(manifest.permissions ?? [])].sort()).toEqual(PERMISSIONS[browser]);
    expect(manifest.optional_permissions).toEqual(OPTIONAL[browser]);
    expect(manifest.host_permissions ?? []).toEqual([]);
  });

  it('runs by itself on named hosts only', () => {
    const matches = (manifest.content_scripts ?? []).flatMap((script) => script.matches);
    expect(matches.length).toBeGreaterThan(0);
    expect(matches).toEqual(residentMatches());
    for (const pattern of matches) expect(pattern).toMatch(/^(\*|https?):\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+\/.*$/);
  });

  it('opens nothing of itself to pages, and loads no code from elsewhere', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.content_security_policy?.extension_pages ?? '').not.toMatch(/https?:|unsafe|\*/);
  });

  it('names its browser', () => {
    if (browser === 'chromium') return expect(Number(manifest.minimum_chrome_version)).toBeGreaterThanOrEqual(116);
    const gecko = manifest.browser_specific_settings?.gecko;
    expect(gecko?.id).toMatch(/^[^@]+@[^@]+$/);
    expect(gecko?.data_collection_permissions).toEqual({ required: ['none'] });
    expect(Number.parseInt(gecko?.strict_min_version ?? '0', 10)).toBeGreaterThanOrEqual(140);
  });
});
