import { describe, expect, test } from 'vitest';
import { shownRows } from '../../../lib/annotations/shown-rows.ts';
import { type Column, FIRST_STATE, type TableState } from '../../../lib/annotations/table-state.ts';
import type { StatisticRecord } from '../../../lib/statistics/statistic-record.ts';
import { type SampleStatistic, sampleRows } from '../../support/sample-statistics.ts';

const change = (direction: '' | 'up' | 'down') => ({ direction, from: null, to: null, baseline: '' });

/** Each is called by its quote. */
const of = (quote: string, record: Partial<StatisticRecord>, more: SampleStatistic = {}) => ({
  quote,
  record,
  ...more,
});

function shown(samples: SampleStatistic[], state: Partial<TableState>, language: 'en' | 'vi' = 'en'): string {
  const rows = shownRows(sampleRows(samples, language), { ...FIRST_STATE, ...state }, language);
  return rows.map(({ quote }) => quote).join(' ');
}

const SIZES = [
  of('a', { value: 20 }),
  of('b', {}),
  of('c', { value: 20, comparator: '>' }),
  of('d', { minValue: 10, maxValue: 40 }),
  of('e', { value: 5, change: change('down') }),
  of('f', { value: 20, comparator: '<' }),
  of('g', { value: 1e7 }),
];
const TEXTS = [
  of('a', { unitText: 'ôtô' }),
  of('b', { unitText: 'đảng viên' }),
  of('c', { unitText: '' }),
  of('d', { unitText: 'dân' }),
  of('e', { unitText: 'vụ 10' }),
  of('f', { unitText: 'vụ 9' }),
];
const TIMES = [
  of('a', { period: '2021' }),
  of('b', { period: '' }),
  of('c', { period: '2017/2021' }),
  of('d', { period: 'P4Y' }),
  of('e', { period: '2021-01/2021-06' }),
  of('f', { period: '../2020' }),
  of('g', { period: '2020' }),
];
const STATES = [
  of('a', {}, {}),
  of('b', {}, { sighting: { status: 'missing' } }),
  of('c', {}, { sighting: { status: 'exact' } }),
  of('d', {}, { sighting: { status: 'edited', text: 'other' } }),
];

describe('sorting', () => {
  const CASES: [name: string, samples: SampleStatistic[], sort: Column, up: string, down: string][] = [
    [
      'numbers by size, a range by its middle, a fall below zero',
      SIZES,
      'value',
      'e f a c d g b',
      'g d c a f e b',
    ],
    ['texts in the order of the language', TEXTS, 'unit', 'd b a f e c', 'e f a b d c'],
    ['periods by when they begin, a length after them', TIMES, 'period', 'f c g e a d b', 'd a e g c f b'],
    ['states, what asks for an answer first', STATES, 'state', 'd b c a', 'a c b d'],
  ];
  test.each(CASES)('%s', (_name, samples, sort, up, down) => {
    expect(shown(samples, { sort, descending: false }, 'vi')).toBe(up);
    expect(shown(samples, { sort, descending: true }, 'vi')).toBe(down);
  });

  test('what is equal stays as it was, whichever way it is sorted', () => {
    const same = ['x', 'y', 'z'].map(quote => of(quote, { value: 1 }));
    expect(shown(same, { sort: 'value' })).toBe('x y z');
    expect(shown(same, { sort: 'value', descending: true })).toBe('x y z');
  });
});

describe('filters', () => {
  const CASES: [name: string, samples: SampleStatistic[], state: Partial<TableState>, found: string][] = [
    ['from a number', SIZES, { value: { from: 30, to: null } }, 'd g'],
    ['to a number', SIZES, { value: { from: null, to: 10 } }, 'd e'],
    ['between two, ends included', SIZES, { value: { from: 20, to: 20 } }, 'a c d f'],
    ['a text without case and diacritics', TEXTS, { texts: { unit: ' DANG vi' } }, 'b'],
    ['a period by its words', TIMES, { texts: { period: 'january' } }, 'e'],
    ['a period as it is written', TIMES, { texts: { period: '2021-01' } }, 'e'],
    ['a set of states', STATES, { choices: { state: ['missing', 'edited'] } }, 'b d'],
    ['no choice is no filter', STATES, { choices: { state: [] } }, 'a b c d'],
    ['bounds', SIZES, { choices: { comparator: ['>', '<'] } }, 'c f'],
    ['falls', SIZES, { choices: { change: ['down'] } }, 'e'],
    ['two at once', SIZES, { value: { from: 20, to: null }, choices: { comparator: ['>'] } }, 'c'],
  ];
  test.each(CASES)('%s', (_name, samples, state, found) => {
    expect(shown(samples, { ...state, sort: 'quote' })).toBe(found);
  });

  test('about is a choice of the comparator, beside the bound', () => {
    const samples = [of('a', { value: 1, approximate: true, comparator: '>' }), of('b', { value: 1 })];
    expect(shown(samples, { choices: { comparator: ['~'] } })).toBe('a');
    expect(shown(samples, { choices: { comparator: ['>'] } })).toBe('a');
  });

  test('days of publication, both ends included', () => {
    const samples = ['2021-01-01', '2021-06-30T23:59:00+07:00', '2022-01-01', null].map((publishedTime, at) =>
      of('abcd'[at]!, {}, { article: { publishedTime } }),
    );
    expect(shown(samples, { date: { from: '2021-01-01', to: '2021-06-30' } })).toBe('a b');
    expect(shown(samples, { date: { from: '2021-06-30', to: '' } })).toBe('b c');
  });
});
