import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createTexts } from '../../../lib/shared/all-texts.ts';
import enShared from '../../../locales/en.json' with { type: 'json' };
import enPages from '../../../locales/en.pages.json' with { type: 'json' };
import viShared from '../../../locales/vi.json' with { type: 'json' };
import viPages from '../../../locales/vi.pages.json' with { type: 'json' };

const en = { ...enShared, ...enPages };
const vi = { ...viShared, ...viPages };

const placeholders = (message: string) => [...message.matchAll(/\{\w+\}/g)].map(String).sort();

test('both languages have the same keys, and the same places in each text', () => {
  expect(Object.keys(viShared)).toEqual(Object.keys(enShared));
  expect(Object.keys(viPages)).toEqual(Object.keys(enPages));
  expect(Object.keys(enShared).filter(key => key in enPages)).toEqual([]);
  for (const [key, message] of Object.entries(en)) {
    const translated = vi[key as keyof typeof vi];
    expect(translated.trim(), key).not.toBe('');
    expect(placeholders(translated), key).toEqual(placeholders(message));
  }
});

test('every text is used', () => {
  const files = [
    'components/**/*.{ts,tsx}',
    'entrypoints/**/*.{ts,tsx}',
    'lib/{annotations,charts,formats,messaging}/*.ts',
    'wxt.config.ts',
  ].flatMap(pattern => globSync(pattern));
  expect(files.length).toBeGreaterThan(20);
  const code = files.map(file => readFileSync(file, 'utf8')).join('\n');
  const unused = Object.keys(en).filter(
    key =>
      !new RegExp(`['".]${key.replace(/_(one|other)$/, '')}\\b`).test(code) &&
      !/^(claim|quote|statistic|note)$/.test(key),
  );
  expect(unused).toEqual([]);
});

describe('language', () => {
  test.each([
    ['vi', 'vi'],
    ['vi-VN', 'vi-VN'],
    ['en-GB', 'en-GB'],
    ['fr', 'en'],
    ['zh-Hant-TW', 'en'],
    ['constructor', 'en'],
  ])('%s speaks %s', (asked, spoken) => {
    expect(createTexts(asked).language).toBe(spoken);
  });
});

test.each(['America/Los_Angeles', 'Asia/Ho_Chi_Minh'])('a plain day is the same day in %s', zone => {
  const home = process.env['TZ'];
  process.env['TZ'] = zone;
  try {
    expect(createTexts('en-GB').day('2021-08-16')).toBe('16 August 2021');
  } finally {
    if (home === undefined) delete process.env['TZ'];
    else process.env['TZ'] = home;
  }
});

describe('forms', () => {
  test.each([
    ['en', 1, '1 mark'],
    ['en', 0, '0 marks'],
    ['en', 1200, '1,200 marks'],
    ['vi', 1, '1 dấu'],
    ['vi', 1200, '1.200 dấu'],
  ])('%s: %d', (language, count, form) => {
    expect(createTexts(language).plural('marks', count)).toBe(form);
  });

  test('of one figure is its own in each language', () => {
    expect(createTexts('vi').plural('tagAllAsk', 1)).toBe('Ghi lại số liệu này?');
    expect(createTexts('vi').plural('tagAllAsk', 2)).toBe('Ghi lại cả 2 số liệu?');
  });

  test.each([
    ['en-GB', '2021-08-16T09:37+07:00', '16 August 2021'],
    ['vi', '2021-08-16', '16 tháng 8 năm 2021'],
    ['vi-VN', '2021-08-16T09:37+07:00', '16 tháng 8 năm 2021'],
    ['en', 'not a time', 'not a time'],
  ])('%s: %s', (language, time, day) => {
    expect(createTexts(language).day(time)).toBe(day);
  });

  test.each([
    ['en-GB', '2026-08-16T09:37:00.000Z', '2026-12-31T12:00:00.000Z', '16 August'],
    ['en-GB', '2025-12-30T09:37:00.000Z', '2026-01-02T12:00:00.000Z', '30 December 2025'],
    ['vi', '2026-08-16T09:37:00.000Z', '2026-08-17T12:00:00.000Z', '16 tháng 8'],
    ['vi', '2025-08-16T09:37:00.000Z', '2026-08-17T12:00:00.000Z', '16 tháng 8 năm 2025'],
  ])('%s: %s, seen from %s', (language, time, now, day) => {
    expect(createTexts(language).recentDay(time, now)).toBe(day);
  });

  test('a value that looks like a place is not filled again', () => {
    expect(createTexts('en').text('exported', { file: '{file}' })).toBe('Exported {file}');
  });
});
