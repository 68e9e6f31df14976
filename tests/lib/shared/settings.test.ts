import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, languageOf, readSettings, settingsIn } from '../../../lib/shared/settings.ts';

describe('what was kept is read', () => {
  test.each<[name: string, kept: unknown, read: object]>([
    ['nothing', undefined, {}],
    ['no object', 'dark', {}],
    ['what was chosen', { theme: 'dark', toolbar: false }, { theme: 'dark', toolbar: false }],
    ['what is no choice', { theme: 'sepia', toolbar: 'no', language: 7, version: 9 }, {}],
    [
      'hosts, once each and the newest last',
      { toolbarOffOn: ['b.vn', '', 3, 'a.vn', 'b.vn'] },
      { toolbarOffOn: ['b.vn', 'a.vn'] },
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

describe('the lists of hosts are read', () => {
  test.each<[name: string, items: Record<string, unknown>, toolbarOffOn: string[]]>([
    ['from items of their own', { settings: {}, toolbarOffOn: ['a.vn'] }, ['a.vn']],
    ['where there are no other settings', { toolbarOffOn: ['a.vn'] }, ['a.vn']],
    ['from among the settings, where they were at first', { settings: { toolbarOffOn: ['a.vn'] } }, ['a.vn']],
    ['from where they are newer', { settings: { toolbarOffOn: ['a.vn'] }, toolbarOffOn: ['b.vn'] }, ['b.vn']],
    ['as empty', { settings: { toolbarOffOn: ['a.vn'] }, toolbarOffOn: [] }, []],
    ['where nothing was kept', {}, []],
    ['where what was kept is no object', { settings: 'dark' }, []],
  ])('%s', (_name, items, toolbarOffOn) => {
    expect(settingsIn(items)).toEqual({ ...DEFAULT_SETTINGS, toolbarOffOn });
  });
});

test.each([
  ['browser', 'vi-VN', 'vi-VN'],
  ['en', 'vi-VN', 'en'],
  ['vi', 'en-GB', 'vi'],
] as const)('%s in a browser that speaks %s is %s', (language, browserLanguage, spoken) => {
  expect(languageOf({ ...DEFAULT_SETTINGS, language }, browserLanguage)).toBe(spoken);
});
