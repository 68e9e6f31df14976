import { describe, expect, test } from 'vitest';
import { type Changer, changedItems } from '../../../lib/shared/changed-items.ts';
import { DEFAULT_SETTINGS, type SettingsItems } from '../../../lib/shared/settings.ts';

const { toolbarOffOn: _, accessDeclinedOn: _none, ...DEFAULTS } = DEFAULT_SETTINGS;

describe('a change', () => {
  test.each<[name: string, kept: SettingsItems, change: Changer, settings: object, lists?: object]>([
    ['to nothing yet', {}, { theme: 'dark' }, { theme: 'dark' }],
    [
      'leaves the rest',
      { settings: { language: 'vi' } },
      { theme: 'dark' },
      { language: 'vi', theme: 'dark' },
    ],
    ['mends what is no choice', { settings: { theme: 'sepia' } }, { toolbar: false }, { toolbar: false }],
    [
      'leaves what only a later version knows',
      { settings: { version: 2, margin: 'wide' } },
      { theme: 'light' },
      { version: 2, margin: 'wide', theme: 'light' },
    ],
    ['to what is no object', { settings: ['dark'] }, { theme: 'light' }, { theme: 'light' }],
    [
      'to a list of hosts keeps it apart, once each',
      {},
      { accessDeclinedOn: ['b.vn', 'a.vn', 'b.vn'] },
      {},
      { accessDeclinedOn: ['b.vn', 'a.vn'] },
    ],
    [
      'to something else leaves the lists alone',
      { toolbarOffOn: ['a.vn'] },
      { theme: 'dark' },
      { theme: 'dark' },
    ],
    [
      'takes the lists out from among the settings',
      { settings: { theme: 'dark', toolbarOffOn: ['a.vn'], accessDeclinedOn: [] } },
      { language: 'vi' },
      { theme: 'dark', language: 'vi' },
      { toolbarOffOn: ['a.vn'] },
    ],
    [
      'is made of the settings as they are',
      { toolbarOffOn: ['a.vn', 'b.vn'] },
      ({ toolbarOffOn }) => ({ toolbarOffOn: toolbarOffOn.slice(1) }),
      {},
      { toolbarOffOn: ['b.vn'] },
    ],
    ['empties a list', { toolbarOffOn: ['a.vn'] }, { toolbarOffOn: [] }, {}, { toolbarOffOn: [] }],
  ])('%s', (_name, kept, change, settings, lists = {}) => {
    expect(changedItems(kept, change)).toEqual({ settings: { ...DEFAULTS, ...settings }, ...lists });
  });
});

test('of a list that grew too long the oldest go, and each item fits the storage', () => {
  const hosts = Array.from({ length: 2000 }, (_, at) => `www.paper-${at}.example.vn`);
  const kept = { settings: { toolbarOffOn: hosts } };
  const items = changedItems(kept, { language: 'vi', accessDeclinedOn: hosts });
  for (const [key, item] of Object.entries(items)) {
    expect(key.length + JSON.stringify(item).length).toBeLessThanOrEqual(8192);
  }
  const list = items['toolbarOffOn'] as string[];
  expect(list.length).toBeGreaterThan(200);
  expect(list).toEqual(hosts.slice(-list.length));
});
