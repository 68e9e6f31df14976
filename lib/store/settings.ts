/** The reader's settings, kept in the browser's own synchronised storage. */
import { browser } from 'wxt/browser';
import {
  DEFAULT_SETTINGS,
  HOST_LISTS,
  languageOf,
  type Settings,
  type SettingsItems,
  settingsIn,
} from '../shared/settings.ts';

const KEYS = ['settings', ...HOST_LISTS];

export async function loadSettings(): Promise<Settings> {
  return settingsIn(await keptItems());
}

export function keptItems(): Promise<SettingsItems> {
  return browser.storage.sync.get(KEYS);
}

/** Calls back when they were changed, here or elsewhere. Returns what stops it. */
export function watchSettings(onChange: (settings: Settings, before: Settings) => void): () => void {
  return watchItems(async changes => {
    const kept = await keptItems();
    const before = Object.entries(changes).map(([key, { oldValue }]) => [key, oldValue]);
    onChange(settingsIn(kept), settingsIn({ ...kept, ...Object.fromEntries(before) }));
  });
}

function watchItems(onChange: (changes: Record<string, { oldValue?: unknown }>) => void): () => void {
  const listener = (changes: Record<string, { oldValue?: unknown }>, area: string) => {
    if (area === 'sync' && KEYS.some(key => Object.hasOwn(changes, key))) onChange(changes);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** The settings as they are now, for who needs them often: asked for once after each change. */
export function followSettings(): () => Promise<Settings> {
  let current: Promise<Settings> | null = null;
  watchItems(() => {
    current = null;
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
