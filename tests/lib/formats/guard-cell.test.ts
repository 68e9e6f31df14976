import fc from 'fast-check';
import { expect, it } from 'vitest';
import { guardCell, unguardCell } from '../../../lib/formats/guard-cell.ts';

it.each([
  ['a formula', '=1+1', "'=1+1"],
  ['a plus sign', '+84 nghìn', "'+84 nghìn"],
  ['a minus sign', '-3,2%', "'-3,2%"],
  ['an at sign', '@SUM(A1)', "'@SUM(A1)"],
  ['full-width signs', '＝1', "'＝1"],
  ['a full-width plus sign', '＋1', "'＋1"],
  ['a full-width minus sign', '－1', "'－1"],
  ['a full-width at sign', '＠A', "'＠A"],
  ['a tab before a formula', '\t=1', "'\t'=1"],
  ['a carriage return', '\rx', "'\rx"],
  ['a line feed', '\nx', "'\nx"],
  ['a formula after what another separator would be', 'giá;=1+1', "giá;'=1+1"],
  ['a formula in a line of its own', 'một\n=1', "một\n'=1"],
  ['an apostrophe before a formula', "'=1", "''=1"],
  ['plain text', 'tăng 3,2% = nhiều', 'tăng 3,2% = nhiều'],
  ['an apostrophe before a word', "'twas", "'twas"],
  ['a sign after a comma, which is quoted', 'a,=b', 'a,=b'],
])('guards %s and takes it back', (_case, text, guarded) => {
  expect(guardCell(text)).toBe(guarded);
  expect(unguardCell(guarded)).toBe(text);
});

it('takes back whatever it guards, and leaves nothing to run', () => {
  const text = fc.string({ unit: fc.constantFrom(...`'=+-@;\t\r\n＝＠a "，,`) });
  fc.assert(
    fc.property(text, cell => {
      const guarded = guardCell(cell);
      expect(unguardCell(guarded)).toBe(cell);
      for (const part of guarded.split(/[;\t\r\n]/))
        expect('=+-@＝＋－＠'.includes(part[0] ?? 'x')).toBe(false);
      expect('\t\r\n'.includes(guarded[0] ?? 'x')).toBe(false);
    }),
  );
});
