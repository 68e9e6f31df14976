/** What a reader can choose. Pure: how it is kept is in `lib/store/settings.ts`. */

export const LANGUAGE_CHOICES = ['browser', 'en', 'vi'] as const;
export const THEMES = ['system', 'light', 'dark'] as const;
export const COLOUR_SETS = ['standard', 'high-contrast'] as const;
export const CITATION_STYLES = ['apa', 'mla', 'chicago', 'vietnamese'] as const;
export const BACKUP_REMINDERS = ['never', 'weekly', 'monthly'] as const;

export interface Settings {
  version: 1;
  /** The language of the extension; `browser` follows the browser's. */
  language: (typeof LANGUAGE_CHOICES)[number];
  theme: (typeof THEMES)[number];
  /** Of the kinds of marks: that of Okabe and Ito, or one of stronger contrast. */
  colours: (typeof COLOUR_SETS)[number];
  /** Whether a selection shows the toolbar. */
  toolbar: boolean;
  /** Hosts on which it does not, the newest last. */
  toolbarOffOn: string[];
  citationStyle: (typeof CITATION_STYLES)[number];
  backupReminder: (typeof BACKUP_REMINDERS)[number];
  /** Hosts on which the reader does not want to be offered that marks show without a click; newest last. */
  accessDeclinedOn: string[];
}

export type ColourSet = Settings['colours'];

/** Some of the settings, as they are to be. */
export type SettingsChange = Partial<Omit<Settings, 'version'>>;

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  language: 'browser',
  theme: 'system',
  colours: 'standard',
  toolbar: true,
  toolbarOffOn: [],
  citationStyle: 'apa',
  backupReminder: 'monthly',
  accessDeclinedOn: [],
};

/** What was kept, with the default for whatever is missing or is none of the choices. */
export function readSettings(kept: unknown): Settings {
  const data = typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {};
  const choice = <Choice>(key: keyof Settings, choices: readonly Choice[], otherwise: Choice): Choice =>
    choices.find(each => each === data[key]) ?? otherwise;
  const hosts = (key: keyof Settings): string[] => {
    const list: unknown[] = Array.isArray(data[key]) ? data[key] : [];
    return [...new Set(list.filter(host => typeof host === 'string' && host !== ''))] as string[];
  };
  return {
    version: 1,
    language: choice('language', LANGUAGE_CHOICES, DEFAULT_SETTINGS.language),
    theme: choice('theme', THEMES, DEFAULT_SETTINGS.theme),
    colours: choice('colours', COLOUR_SETS, DEFAULT_SETTINGS.colours),
    toolbar: choice('toolbar', [true, false], DEFAULT_SETTINGS.toolbar),
    toolbarOffOn: hosts('toolbarOffOn'),
    citationStyle: choice('citationStyle', CITATION_STYLES, DEFAULT_SETTINGS.citationStyle),
    backupReminder: choice('backupReminder', BACKUP_REMINDERS, DEFAULT_SETTINGS.backupReminder),
    accessDeclinedOn: hosts('accessDeclinedOn'),
  };
}

/** Each has an item of its own in the browser's storage: lists grow, and must leave room for the rest. */
export const HOST_LISTS = ['toolbarOffOn', 'accessDeclinedOn'] as const;

/** The settings as they are kept: `settings`, and the lists of hosts under their own names. */
export type SettingsItems = Record<string, unknown>;

/** Reads items that were kept. At first the lists were in `settings` too: there they count where they are not apart. */
export function settingsIn({ settings, ...items }: SettingsItems): Settings {
  const lists = HOST_LISTS.filter(key => items[key] !== undefined).map(key => [key, items[key]]);
  return readSettings({ ...(settings as object | undefined), ...Object.fromEntries(lists) });
}

/** BCP 47. @param browserLanguage The language of the browser's own interface. */
export function languageOf({ language }: Settings, browserLanguage: string): string {
  return language === 'browser' ? browserLanguage : language;
}
