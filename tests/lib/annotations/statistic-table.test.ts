import { expect, test } from 'vitest';
import { TABLE_HEADER, tableRows } from '../../../lib/annotations/statistic-cells.ts';
import { sampleRows } from '../../support/sample-statistics.ts';

const EDITED = { status: 'edited', text: '2.474 đảng viên' } as const;

test('a row says what the record does, in the number marks of the reader', () => {
  const [row] = sampleRows([
    {
      record: { value: 2447, unitText: 'đảng viên', comparator: '>', period: ' 2017/2021 ' },
      article: { publishedTime: '2021-08-16T23:30:00+07:00' },
    },
  ]);
  expect(row).toMatchObject({
    value: '> 2,447',
    size: 2447,
    ends: [2447, 2447],
    period: '2017–2021',
    span: { from: Date.UTC(2017, 0), to: Date.UTC(2022, 0) },
    date: '2021-08-16',
    published: 'Aug 16, 2021',
    now: null,
  });
});

test.each([
  ['one number gave way to one', '2.447', '2.474', ['number'], '2,474'],
  ['with its noun', '2.447 đảng', '2.474 cán', ['number'], '2,474'],
  ['two numbers', '2.447', '2.474 trong 3.000', ['number'], null],
  ['a word', 'vi phạm', 'tốt', [], null],
  ['dropped', '2.447', '', ['number'], null],
] as const)('the number now: %s', (_name, deleted, inserted, signs, now) => {
  const changes = [{ at: 0, deleted, inserted, signs: [...signs] }];
  expect(sampleRows([{ quote: '2.447 đảng viên', sighting: { ...EDITED, changes } }])[0]!.now).toBe(now);
});

test('what was published when nobody knows has no date', () => {
  const [row] = sampleRows([{ article: { publishedTime: null } }]);
  expect(row).toMatchObject({ date: '', published: '' });
});

test('the cells for other programs are numbers where the record has them, one for each name', () => {
  const rows = sampleRows(
    [{ record: { value: 1300.5, comparator: '>', unitText: 'vụ', period: '2019' } }],
    'vi',
  );
  const [cells] = tableRows(rows);
  expect(cells).toHaveLength(TABLE_HEADER.length);
  const cell = (name: string) => cells![TABLE_HEADER.indexOf(name)];
  expect(['value', 'minValue', 'comparator', 'unit', 'period', 'approximate'].map(cell)).toEqual([
    1300.5,
    null,
    '>',
    'vụ',
    '2019',
    'false',
  ]);
});
