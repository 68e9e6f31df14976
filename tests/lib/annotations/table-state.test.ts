import { describe, expect, test } from 'vitest';
import {
  FIRST_STATE,
  isFiltered,
  readTableState,
  type TableState,
  writeTableState,
} from '../../../lib/annotations/table-state.ts';

const STATES: [name: string, state: Partial<TableState>, parameters: [string, string][]][] = [
  ['nothing set', {}, []],
  ['the other way', { descending: true }, [['sort', '-period']]],
  ['by size', { sort: 'value' }, [['sort', 'value']]],
  ['numbers', { value: { from: -1.5, to: null } }, [['value', '-1.5..']]],
  ['days', { date: { from: '', to: '2021-08-16' } }, [['date', '..2021-08-16']]],
  ['texts', { texts: { article: 'họp & hành' } }, [['article', 'họp & hành']]],
  ['those that did not change', { choices: { change: ['up', ''] } }, [['change', 'up,none']]],
  ['choices', { choices: { comparator: ['>', '~'] } }, [['comparator', '>,~']]],
];

describe('a state as parameters, and back', () => {
  test.each(STATES)('%s', (_name, part, parameters) => {
    const state = { ...FIRST_STATE, ...part };
    expect(writeTableState(state)).toEqual(parameters);
    expect(readTableState([['view', 'statistics'], ...parameters])).toEqual(state);
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });
});

test.each([
  ['sort', 'nonsense'],
  ['sort', '-'],
  ['value', 'ten..'],
  ['value', ''],
  ['date', '16/8/2021..tomorrow'],
  ['comparator', ','],
])('%s=%s is passed over', (name, value) => {
  expect(readTableState([[name, value]])).toEqual(FIRST_STATE);
});

test('whether anything is filtered', () => {
  expect(isFiltered({ ...FIRST_STATE, sort: 'value', texts: { unit: ' ' }, choices: { state: [] } })).toBe(
    false,
  );
  expect(isFiltered({ ...FIRST_STATE, value: { from: 0, to: null } })).toBe(true);
});
