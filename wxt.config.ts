import { defineConfig } from 'wxt';

/**
 * One source, two MV3 builds. Permissions are the fewest that the product works with;
 * tests/manifest.test.ts pins the exact list of both production manifests.
 */
export default defineConfig({
  manifestVersion: 3,
  outDir: process.env.UNNAG_OUT ?? '.output',
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  zip: { excludeSources: ['out/**', 'docs/screenshots/**'] },
  vite: () => ({
    // Every supported browser preloads modules by itself; the stand-in would carry a fetch.
    build: { modulePreload: { polyfill: false } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // Firefox gives menus at install only (no question is asked for them); Chromium by a click in the settings.
    permissions: ['activeTab', 'scripting', 'storage', ...(browser === 'firefox' ? ['contextMenus'] : [])],
    // Asked for by a click in the settings, never at install. Firefox copies without a panel only with `clipboardWrite`.
    optional_permissions: browser === 'firefox' ? ['clipboardWrite'] : ['contextMenus'],
    optional_host_permissions: ['*://*/*'],
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+U' } },
      // Chromium has Alt+Shift+C and Alt+Shift+R itself (tab groups, reading mode), and gives them to no extension.
      copy: {
        suggested_key: { default: browser === 'firefox' ? 'Alt+Shift+C' : 'Alt+Shift+Y' },
        description: '__MSG_commandCopy__',
      },
      save: { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_commandSave__' },
      reader: {
        suggested_key: { default: browser === 'firefox' ? 'Alt+Shift+R' : 'Alt+Shift+V' },
        description: '__MSG_commandReader__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'unnag@unnag.app',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '116' }),
  }),
});
