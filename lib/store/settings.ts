/** The reader's settings, kept in the browser's own synchronised storage. */
import { browser } from 'wxt/browser';
import {
  changedSettings,
  DEFAULT_SETTINGS,
  languageOf,
  readSettings,
  type Settings,
  type SettingsChange,
} from '../shared/settings.ts';

const KEY = 'settings';

export async function loadSettings(): Promise<Settings> {
  return readSettings(await loadKept());
}

async function loadKept(): Promise<unknown> {
  return (await browser.storage.sync.get(KEY))[KEY];
}

let lastChange: Promise<unknown> = Promise.resolve();

/**
 * Changes some of the settings as they are now, one change after another. Rejects where the browser does not keep
 * them.
 *
 * @param change What is to be, or what makes it of the settings as they are.
 */
export function changeSettings(
  change: SettingsChange | ((current: Settings) => SettingsChange),
): Promise<Settings> {
  const result = lastChange.then(async () => {
    const kept = await loadKept();
    const settings = changedSettings(
      kept,
      typeof change === 'function' ? change(readSettings(kept)) : change,
    );
    await browser.storage.sync.set({ [KEY]: settings });
    return readSettings(settings);
  });
  lastChange = result.catch(() => {});
  return result;
}

/** Calls back when they were changed, here or elsewhere. Returns what stops it. */
export function watchSettings(onChange: (settings: Settings, before: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown; oldValue?: unknown }>, area: string) => {
    if (area !== 'sync' || !Object.hasOwn(changes, KEY)) return;
    const { newValue, oldValue } = changes[KEY]!;
    onChange(readSettings(newValue), readSettings(oldValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** The settings as they are now, for who needs them often: asked for once, then followed. */
export function followSettings(): () => Promise<Settings> {
  let current: Promise<Settings> | null = null;
  watchSettings(settings => {
    current = Promise.resolve(settings);
  });
  return () => {
    current ??= loadSettings().catch(() => {
      current = null;
      return DEFAULT_SETTINGS;
    });
    return current;
  };
}

/** The language that the reader chose, or the browser's. BCP 47. */
export function chosenLanguage(settings: Settings): string {
  return languageOf(settings, browser.i18n.getUILanguage());
}
