/**
 * The settings as an extension page last saw them. The browser's synchronised storage answers only after a while:
 * with these a page is in the right language and theme at once. Pages only, a service worker has no such storage.
 */
import { readSettings, type Settings } from '../shared/settings.ts';

const KEY = 'settings';

export function rememberSettings(settings: Settings, storage: Storage = localStorage): void {
  storage.setItem(KEY, JSON.stringify(settings));
}

/** The defaults where none are remembered. */
export function rememberedSettings(storage: Storage = localStorage): Settings {
  try {
    return readSettings(JSON.parse(storage.getItem(KEY) ?? 'null'));
  } catch {
    return readSettings(null);
  }
}
