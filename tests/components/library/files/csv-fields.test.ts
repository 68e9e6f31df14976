import { describe, expect, test } from 'vitest';
import {
  FIELD_GROUPS,
  FIELD_NAMES,
  fieldOf,
  isEnough,
  withField,
} from '../../../../components/library/files/csv-fields.ts';
import type { CsvMapping } from '../../../../lib/formats/csv-mapping.ts';

const MAPPING: CsvMapping = { quote: 0, address: 1, note: 3 };

describe('a column of a table is used for', () => {
  test.each([
    ['another field', 3, 'tags', { quote: 0, address: 1, tags: 3 }],
    ['what another column was used for, which is free then', 3, 'quote', { address: 1, quote: 3 }],
    ['nothing', 1, null, { quote: 0, note: 3 }],
    ['something for the first time', 2, 'title', { ...MAPPING, title: 2 }],
    ['what it was used for', 0, 'quote', MAPPING],
  ] as const)('%s', (_name, column, field, expected) => {
    const mapping = withField(MAPPING, column, field);
    expect(mapping).toEqual(expected);
    expect(fieldOf(mapping, column)).toBe(field);
  });

  test.each([
    [MAPPING, true],
    [{ quote: 0 }, false],
    [{ address: 0 }, false],
    [{}, false],
  ])('%o is enough: %s', (mapping, enough) => {
    expect(isEnough(mapping)).toBe(enough);
  });
});

test('each field is offered once', () => {
  const offered = FIELD_GROUPS.flatMap(({ fields }) => fields);
  expect(offered.toSorted()).toEqual(Object.keys(FIELD_NAMES).toSorted());
});
