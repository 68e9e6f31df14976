import { describe, expect, test } from 'vitest';
import {
  changedSettings,
  DEFAULT_SETTINGS,
  languageOf,
  readSettings,
  type SettingsChange,
} from '../../../lib/shared/settings.ts';

describe('what was kept is read', () => {
  test.each<[name: string, kept: unknown, read: object]>([
    ['nothing', undefined, {}],
    ['no object', 'dark', {}],
    ['what was chosen', { theme: 'dark', toolbar: false }, { theme: 'dark', toolbar: false }],
    ['what is no choice', { theme: 'sepia', toolbar: 'no', language: 7, version: 9 }, {}],
    [
      'hosts, once each',
      { toolbarOffOn: ['b.vn', '', 3, 'a.vn', 'b.vn'] },
      { toolbarOffOn: ['a.vn', 'b.vn'] },
    ],
    ['hosts that are none', { accessDeclinedOn: 'a.vn' }, {}],
    ['what nobody knows', { colour: 'red', theme: undefined }, {}],
    [
      'the first version, before access could be declined',
      {
        version: 1,
        language: 'vi',
        theme: 'dark',
        colours: 'high-contrast',
        toolbar: false,
        toolbarOffOn: ['a.vn'],
        citationStyle: 'mla',
        backupReminder: 'never',
      },
      {
        language: 'vi',
        theme: 'dark',
        colours: 'high-contrast',
        toolbar: false,
        toolbarOffOn: ['a.vn'],
        citationStyle: 'mla',
        backupReminder: 'never',
        accessDeclinedOn: [],
      },
    ],
  ])('%s', (_name, kept, read) => {
    expect(readSettings(kept)).toEqual({ ...DEFAULT_SETTINGS, ...read });
  });
});

describe('a change', () => {
  test.each<[name: string, kept: unknown, change: SettingsChange, after: object]>([
    ['to nothing yet', undefined, { theme: 'dark' }, { theme: 'dark' }],
    ['leaves the rest', { language: 'vi' }, { theme: 'dark' }, { language: 'vi', theme: 'dark' }],
    [
      'puts hosts in order',
      {},
      { accessDeclinedOn: ['b.vn', 'a.vn', 'b.vn'] },
      { accessDeclinedOn: ['a.vn', 'b.vn'] },
    ],
    ['mends what is no choice', { theme: 'sepia' }, { toolbar: false }, { toolbar: false }],
    [
      'leaves what only a later version knows',
      { version: 2, margin: 'wide' },
      { theme: 'light' },
      { version: 2, margin: 'wide', theme: 'light' },
    ],
    ['to what is no object', ['dark'], { theme: 'light' }, { theme: 'light' }],
  ])('%s', (_name, kept, change, after) => {
    expect(changedSettings(kept, change)).toEqual({ ...DEFAULT_SETTINGS, ...after });
  });
});

test.each([
  ['browser', 'vi-VN', 'vi-VN'],
  ['en', 'vi-VN', 'en'],
  ['vi', 'en-GB', 'vi'],
] as const)('%s in a browser that speaks %s is %s', (language, browserLanguage, spoken) => {
  expect(languageOf({ ...DEFAULT_SETTINGS, language }, browserLanguage)).toBe(spoken);
});
