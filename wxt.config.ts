import { defineConfig } from 'wxt';
import en from './locales/en.json' with { type: 'json' };
import enPages from './locales/en.pages.json' with { type: 'json' };
import vi from './locales/vi.json' with { type: 'json' };
import viPages from './locales/vi.pages.json' with { type: 'json' };
import { libraryFileJsonSchema } from './scripts/json-schema.ts';

type Texts = typeof en & typeof enPages;

/** The commands with the texts that name them, and the keys that some have from the start: browsers allow four. */
const COMMANDS = {
  _execute_action: { text: 'commandOpenPopup', key: 'Alt+Shift+R' },
  'open-panel': { text: 'commandOpenPanel', key: 'Alt+Shift+S' },
  'next-mark': { text: 'commandNextMark', key: 'Alt+Shift+N' },
  'previous-mark': { text: 'commandPreviousMark', key: 'Alt+Shift+P' },
  'mark-claim': { text: 'commandMarkClaim' },
  'mark-quote': { text: 'commandMarkQuote' },
  'mark-statistic': { text: 'commandMarkStatistic' },
  'mark-note': { text: 'commandMarkNote' },
  'toggle-marks': { text: 'commandToggleMarks' },
} satisfies Record<string, { text: keyof Texts; key?: string }>;

/** The texts that the browser itself shows, in the form it wants them, from the same files as every other text. */
function browserMessages(texts: Texts) {
  const keys = ['extensionName', 'extensionDescription', ...Object.values(COMMANDS).map(({ text }) => text)];
  return JSON.stringify(Object.fromEntries(keys.map(key => [key, { message: texts[key as keyof Texts] }])));
}

interface ModuleGraph {
  getModuleInfo(id: string): { importers: readonly string[] } | null;
}

const POPUP = /\/entrypoints\/popup\/main\.tsx$/;

/** The name of one file for all modules that the popup imports at once, but for what begins it; `null` for all others. */
function nameInPopup(id: string, graph: ModuleGraph): string | null {
  const above = new Set(importersOf(id, graph));
  for (const each of above) {
    if (POPUP.test(each)) return 'shared';
    for (const importer of importersOf(each, graph)) above.add(importer);
  }
  return null;
}

function importersOf(id: string, graph: ModuleGraph): readonly string[] {
  return graph.getModuleInfo(id)?.importers ?? [];
}

export default defineConfig({
  imports: false,
  vite: () => ({
    build: {
      // Every browser that can run the extension preloads modules itself, and knows of light and dark.
      modulePreload: { polyfill: false },
      cssTarget: ['chrome128', 'firefox147'],
      // What the popup loads is one file: a reader waits for it, and each file more costs its own.
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: nameInPopup }] } } },
    },
  }),
  manifestVersion: 3,
  manifest: ({ browser, command }) => ({
    name: '__MSG_extensionName__',
    short_name: 'On the Record',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
    optional_host_permissions: ['*://*/*'],
    incognito: 'not_allowed',
    options_ui: { page: 'settings.html', open_in_tab: true },
    // While developing, pages load from the development server and hear from it.
    ...(command === 'build' && {
      content_security_policy: {
        extension_pages:
          "default-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
      },
    }),
    commands: Object.fromEntries(
      Object.entries(COMMANDS).map(([name, { text, ...rest }]) => [
        name,
        {
          description: `__MSG_${text}__`,
          ...('key' in rest && { suggested_key: { default: rest.key } }),
        },
      ]),
    ),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'on-the-record@example.org',
              strict_min_version: '147.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
  hooks: {
    // Even so it would import its `storage` into every module with a variable of that name.
    'config:resolved': wxt => {
      wxt.config.imports.presets = [];
    },
    'build:publicAssets': (_wxt, files) => {
      files.push(
        { relativeDest: '_locales/en/messages.json', contents: browserMessages({ ...en, ...enPages }) },
        { relativeDest: '_locales/vi/messages.json', contents: browserMessages({ ...vi, ...viPages }) },
        {
          relativeDest: 'library-file.schema.json',
          contents: JSON.stringify(libraryFileJsonSchema(), null, 2),
        },
      );
    },
  },
  zip: { name: 'on-the-record', excludeSources: ['output/**', 'docs/**', '.ci/**'] },
});
