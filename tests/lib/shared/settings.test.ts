import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, readSettings } from '../../../lib/shared/settings.ts';

test.each<[name: string, kept: unknown, read: object]>([
  ['nothing', undefined, {}],
  ['no object', 'dark', {}],
  ['what was chosen', { theme: 'dark', toolbar: false }, { theme: 'dark', toolbar: false }],
  ['what is no choice', { theme: 'sepia', toolbar: 'no', language: 7, version: 9 }, {}],
  ['hosts, once each', { toolbarOffOn: ['b.vn', '', 3, 'a.vn', 'b.vn'] }, { toolbarOffOn: ['a.vn', 'b.vn'] }],
  ['what nobody knows', { colour: 'red', theme: undefined }, {}],
])('%s', (_name, kept, read) => {
  expect(readSettings(kept)).toEqual({ ...DEFAULT_SETTINGS, ...read });
});
