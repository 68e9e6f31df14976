/** The reader's settings, kept in the browser's own synchronised storage. */
import { browser } from 'wxt/browser';
import { readSettings, type Settings } from '../shared/settings.ts';

const KEY = 'settings';

export async function loadSettings(): Promise<Settings> {
  return readSettings((await browser.storage.sync.get(KEY))[KEY]);
}

/** Changes some of the settings as they are now. Rejects where the browser does not keep them. */
export async function changeSettings(changes: Partial<Omit<Settings, 'version'>>): Promise<Settings> {
  const settings = { ...(await loadSettings()), ...changes };
  await browser.storage.sync.set({ [KEY]: settings });
  return settings;
}

/** Calls back when they were changed, here or elsewhere. Returns what stops it. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (Object.hasOwn(changes, KEY)) onChange(readSettings(changes[KEY]!.newValue));
  };
  browser.storage.sync.onChanged.addListener(listener);
  return () => browser.storage.sync.onChanged.removeListener(listener);
}
