import { describe, expect, test } from 'vitest';
import type { ChangeSign, TextChange } from '../../../lib/anchoring/text-change.ts';
import { alertsOf, differenceParts, leadingChange } from '../../../lib/annotations/difference.ts';

function change(at: number, deleted: string, inserted: string, signs: ChangeSign[] = []): TextChange {
  return { at, deleted, inserted, signs };
}

/** The parts as one text: [-deleted-], {+inserted+}. */
function drawn(saved: string, found: string, changes: TextChange[]): string {
  return differenceParts(saved, found, changes)
    .map(({ kind, text }) =>
      kind === 'deleted' ? `[-${text}-]` : kind === 'inserted' ? `{+${text}+}` : text,
    )
    .join('');
}

const LONG = 'word '.repeat(60).trim();

describe('differenceParts', () => {
  test.each<[name: string, saved: string, changes: TextChange[], drawn: string]>([
    ['a figure', 'rose 3.2 per cent', [change(5, '3.2', '4.1')], 'rose [-3.2-] {+4.1+} per cent'],
    ['a word that went', 'was not asked', [change(4, 'not', '')], 'was [-not-] asked'],
    ['a word that came', 'was asked', [change(4, '', 'not')], 'was {+not+} asked'],
    ['a word at the beginning', 'asked', [change(0, '', 'nobody')], '{+nobody+} asked'],
    ['a word at the end', 'was asked', [change(9, '', 'twice')], 'was asked {+twice+}'],
    ['a comma that came', 'first then', [change(6, '', ',')], 'first{+,+} then'],
    ['a full stop at the end', 'was asked', [change(9, '', '.')], 'was asked{+.+}'],
    ['an opening mark', 'said yes', [change(5, '', '“')], 'said {+“+}yes'],
    ['a closing mark', 'said “yes he', [change(10, '', '”')], 'said “yes{+”+} he'],
    ['a word for a word, without spaces', '第三次', [change(1, '三', '四')], '第[-三-]{+四+}次'],
    ['words without spaces', '他没有来', [change(1, '', '们')], '他{+们+}没有来'],
    ['a word within brackets', '(ba năm)', [change(1, '', 'gần')], '({+gần+} ba năm)'],
    [
      'two changes',
      'xử lý 112 đảng viên',
      [change(0, '', 'đã'), change(6, '112', '121')],
      '{+đã+} xử lý [-112-] {+121+} đảng viên',
    ],
    ['the last word', 'was asked', [change(4, 'asked', 'told')], 'was [-asked-] {+told+}'],
    ['everything', 'a b', [change(0, 'a b', 'c')], '[-a b-] {+c+}'],
  ])('%s', (_name, saved, changes, expected) => {
    expect(drawn(saved, '', changes)).toBe(expected);
  });

  test.each<[name: string, changes: TextChange[]]>([
    ['without changes', []],
    ['with changes of another text', [change(0, 'some', 'any')]],
    ['with changes that overlap', [change(0, 'the old', ''), change(4, 'old', '')]],
    ['with a change beyond the end', [change(99, '', 'more')]],
  ])('%s, the whole text gives way', (_name, changes) => {
    expect(drawn('the old', 'the new', changes)).toBe('[-the old-] {+the new+}');
  });

  test('long runs are cut between words, but not beside a change', () => {
    const saved = `${LONG} 3.2 ${LONG} end`;
    const at = LONG.length + 1;
    const text = drawn(saved, '', [change(at, '3.2', '4.1'), change(saved.length - 3, 'end', '')]);
    expect(text).toMatch(/^… (word )+\[-3\.2-\] \{\+4\.1\+\} (word )+… (word )+\[-end-\]$/);
    expect(text.length).toBeLessThan(220);
  });

  test('long runs without spaces are cut too, but not beside a change', () => {
    const long = '昨日政府公布了新的统计数据'.repeat(15);
    const text = drawn(`${long}三${long}`, '', [change(long.length, '三', '四')]);
    expect(text).toBe(`…${long.slice(-48)}[-三-]{+四+}${long.slice(0, 48)}…`);
  });

  test('the saved text is in the parts, whole and in order, where nothing is cut', () => {
    const saved = 'Bí thư không nói 3,2 hay 4.';
    const changes = [change(7, 'không', ''), change(17, '3,2', '4,1'), change(26, '', ' tỷ')];
    const kept = differenceParts(saved, '', changes).filter(
      ({ kind }) => kind === 'same' || kind === 'deleted',
    );
    expect(
      kept
        .map(({ text }) => text)
        .join('')
        .replace(/\s+/g, ' '),
    ).toBe(saved);
  });
});

test.each<[name: string, changes: TextChange[], alerts: string[]]>([
  ['none', [change(0, 'a', 'b')], []],
  ['a number', [change(0, '1', '2', ['number'])], ['number']],
  ['a negation that went', [change(0, 'not', '', ['negation'])], ['negation-dropped']],
  ['a negation that came', [change(0, '', 'không', ['negation'])], ['negation-added']],
  ['a negation in other words', [change(0, "can't", 'can', ['negation'])], ['negation']],
  [
    'all, in any order, each once',
    [
      change(0, '“', '', ['quotation']),
      change(2, 'no 1', '', ['negation', 'number']),
      change(8, '2', '3', ['number']),
    ],
    ['number', 'negation-dropped', 'quotation'],
  ],
])('alerts: %s', (_name, changes, alerts) => {
  expect(alertsOf(changes)).toEqual(alerts);
});

test('the leading change is the first with a sign, else the first', () => {
  const [plain, sign] = [change(0, 'a', 'b'), change(2, '1', '2', ['number'])];
  expect(leadingChange([plain, sign])).toBe(sign);
  expect(leadingChange([plain])).toBe(plain);
  expect(leadingChange([])).toBeUndefined();
});
