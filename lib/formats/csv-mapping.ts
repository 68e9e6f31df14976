/** Which column of a table holds what, guessed from the names of its columns. */
import { foldForSearch } from '../shared/fold-for-search.ts';
import { CSV_COLUMNS, type CsvColumn } from './csv-columns.ts';

/** The index of the column of each field, from zero; fields that the table does not have are absent. */
export type CsvMapping = Partial<Record<CsvColumn, number>>;

/** The names, but for our own, by which tables of others and of readers call a field; the surest first. */
const NAMES: Partial<Record<CsvColumn, readonly string[]>> = {
  quote: [
    'quotation',
    'highlight',
    'highlighted text',
    'passage',
    'exact',
    'excerpt',
    'trich dan',
    'cau trich',
    'doan trich',
    'doan van',
    'text',
    'noi dung',
  ],
  address: [
    'url',
    'link',
    'uri',
    'web address',
    'page url',
    'source url',
    'dia chi',
    'lien ket',
    'duong dan',
  ],
  note: ['notes', 'comment', 'comments', 'body', 'ghi chu', 'nhan xet', 'binh luan'],
  tags: ['tag', 'labels', 'label', 'keywords', 'the', 'nhan', 'tu khoa', 'chu de'],
  kind: ['type', 'category', 'loai', 'phan loai'],
  person: ['claimant', 'speaker', 'said by', 'nguoi noi', 'nguoi phat bieu', 'nguoi dua ra nhan dinh'],
  title: [
    'page title',
    'article title',
    'document title',
    'book title',
    'article',
    'tieu de',
    'ten bai',
    'bai viet',
  ],
  byline: ['author', 'authors', 'book author', 'tac gia', 'nguoi viet'],
  site: ['site name', 'publisher', 'publication', 'website', 'to bao', 'toa soan', 'trang'],
  published: ['published at', 'date published', 'publication date', 'ngay dang', 'ngay xuat ban'],
  language: ['lang', 'ngon ngu'],
  created: [
    'created at',
    'creation date',
    'highlighted at',
    'date added',
    'date',
    'ngay tao',
    'ngay luu',
    'ngay',
  ],
  modified: ['modified at', 'updated', 'updated at', 'last modified', 'ngay sua', 'cap nhat'],
  value: ['gia tri'],
  unitText: ['unit', 'don vi'],
  measuredProperty: ['what is counted', 'doi tuong duoc dem'],
  period: ['thoi ky', 'ky'],
  source: ['nguon'],
};

/** Each column is taken for one field at most, and each field is found in one column. */
export function guessMapping(columns: readonly string[]): CsvMapping {
  const places = new Map<string, number>();
  for (const [at, column] of columns.entries()) {
    const name = nameKey(column);
    if (!places.has(name)) places.set(name, at);
  }
  const mapping: CsvMapping = {};
  const find = (field: CsvColumn, names: readonly string[]) => {
    const name = names.map(nameKey).find(each => places.has(each));
    if (name === undefined || mapping[field] !== undefined) return;
    mapping[field] = places.get(name)!;
    places.delete(name);
  };
  for (const field of CSV_COLUMNS) find(field, [field]);
  for (const field of CSV_COLUMNS) find(field, NAMES[field] ?? []);
  return mapping;
}

function nameKey(name: string): string {
  return foldForSearch(name).replace(/[^\p{L}\p{N}]+/gu, '');
}
