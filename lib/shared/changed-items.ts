import {
  HOST_LISTS,
  readSettings,
  type Settings,
  type SettingsChange,
  type SettingsItems,
  settingsIn,
} from './settings.ts';

/** What is to be of the settings, or what makes it of them as they are. */
export type Changer = SettingsChange | ((current: Settings) => SettingsChange);

/** Of an item of synchronised storage: browsers keep 8,192 bytes, its name among them. */
const MOST_BYTES = 8000;

/**
 * The items that are to be kept anew after a change. Of a list of hosts that grew too long the oldest go. What a
 * later version of the extension kept on another device, and this one does not know, stays.
 */
export function changedItems(kept: SettingsItems, change: Changer): SettingsItems {
  const before = settingsIn(kept);
  const changes = typeof change === 'function' ? change(before) : change;
  const { version: _, toolbarOffOn, accessDeclinedOn, ...known } = readSettings({ ...before, ...changes });
  const lists = { toolbarOffOn, accessDeclinedOn };

  const settings: Record<string, unknown> = { version: 1, ...plainObject(kept['settings']), ...known };
  const items: SettingsItems = { settings };
  for (const key of HOST_LISTS) {
    const isApart = kept[key] !== undefined || lists[key].length === 0;
    if (Object.hasOwn(changes, key) || !isApart) items[key] = newest(lists[key]);
    delete settings[key];
  }
  return items;
}

function plainObject(kept: unknown): object {
  return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? kept : {};
}

function newest(hosts: readonly string[]): string[] {
  let bytes = 0;
  const tooOld = hosts.findLastIndex(host => {
    bytes += new TextEncoder().encode(`${JSON.stringify(host)},`).length;
    return bytes > MOST_BYTES;
  });
  return hosts.slice(tooOld + 1);
}
