import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type TableCell, tabbedTable, writeTable } from '../../../lib/formats/write-table.ts';

const write = (...rows: TableCell[][]) => [...writeTable(['tên', 'giá trị'], rows)].join('');

describe('writeTable', () => {
  it('begins with a byte order mark and ends each line as RFC 4180 does', () => {
    expect(write(['a', 1], ['b', null])).toBe('\uFEFFtên,giá trị\r\na,1\r\nb,\r\n');
  });

  it.each<[name: string, cell: TableCell, text: string]>([
    ['a negative number', -3.2, '-3.2'],
    ['a large number', 1.25e21, '1.25e+21'],
    ['the same as a text', '-3.2', "'-3.2"],
    ['nothing', null, ''],
    ['a quotation mark', 'nói: "không"', '"nói: ""không"""'],
    ['a comma', 'một, hai', '"một, hai"'],
    ['a semicolon', 'một; hai', '"một; hai"'],
    ['a line break', 'một\nhai', '"một\nhai"'],
    ['white space at an end', ' một', '" một"'],
  ])('writes %s', (_name, cell, text) => {
    expect(write([cell, 1])).toBe(`\uFEFFtên,giá trị\r\n${text},1\r\n`);
  });

  it('gives a piece for each line, and none before it is asked for', () => {
    let asked = 0;
    const rows = (function* () {
      for (; ; asked++) yield ['x', asked];
    })();
    const lines = writeTable(['a', 'b'], rows);
    lines.next();
    lines.next();
    expect(lines.next().value).toBe('x,1\r\n');
    expect(asked).toBe(1);
  });

  it('is read by another parser as it was, but for what is guarded', () => {
    const rows = [
      ['"', ',"\r\n"'],
      ['=1;\n@x', 'đ'],
    ];
    const { data, errors } = Papa.parse<string[]>(write(...rows).trimEnd());
    expect(errors).toEqual([]);
    expect(data.slice(1)).toEqual([rows[0], ["'=1;\n'@x", 'đ']]);
  });
});

describe('tabbedTable', () => {
  it.each<[name: string, cell: TableCell, text: string]>([
    ['a number', -3.2, '-3.2'],
    ['nothing', null, ''],
    ['a text', 'tăng 3,2%', 'tăng 3,2%'],
    ['a formula', '=HYPERLINK("https://news.example")', `'=HYPERLINK("https://news.example")`],
    ['a formula after white space', '\n\t=1', "'=1"],
    ['several lines', 'một\r\nhai\tba', 'một hai ba'],
    ['a quotation at the start', '"không", ông nói', '"""không"", ông nói"'],
  ])('pastes %s', (_name, cell, text) => {
    expect(
      tabbedTable([
        ['a', 'b'],
        [cell, 1],
      ]),
    ).toBe(`a\tb\n${text}\t1`);
  });
});
