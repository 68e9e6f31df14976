/** Apart from reading the settings, which every page does before it shows anything. */
import { browser } from 'wxt/browser';
import { type Changer, changedItems } from '../shared/changed-items.ts';
import { type Settings, settingsIn } from '../shared/settings.ts';
import { keptItems } from './settings.ts';

let lastChange: Promise<unknown> = Promise.resolve();

/**
 * Changes some of the settings as they are now, one change after another. Rejects where the browser does not keep
 * them.
 */
export function changeSettings(change: Changer): Promise<Settings> {
  const result = lastChange.then(async () => {
    const kept = await keptItems();
    const changed = changedItems(kept, change);
    await browser.storage.sync.set(changed);
    return settingsIn({ ...kept, ...changed });
  });
  lastChange = result.catch(() => {});
  return result;
}
