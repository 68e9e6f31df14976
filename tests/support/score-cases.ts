import { findStatistics } from '../../lib/statistics/find-statistics.ts';

/** The shapes of the labelled sentences: one value or a list of them, or spans with values. */
interface Labelled {
  text: string;
  kind: string;
  negative?: boolean;
  partial?: boolean;
  value?: number | number[] | string | string[] | null;
  expected?: { value?: number | number[]; span?: [number, number] }[];
}

export interface Case {
  text: string;
  /** Dates, times and telephone numbers: nothing is to be found. */
  isNegative: boolean;
  values: number[];
  /** Where only some of the numbers are labelled: what is found elsewhere does not count. */
  spans: [number, number][] | null;
}

export function readCases(labelled: readonly Labelled[]): Case[] {
  return labelled.map(({ text, kind, negative, partial, value, expected }) => ({
    text,
    isNegative: negative === true || /^(?:date|time|phone|ordinal-name|negative)/.test(kind),
    values: numbersOf(expected === undefined ? value : expected.flatMap(item => item.value ?? [])),
    spans: partial ? (expected ?? []).flatMap(({ span }) => (span === undefined ? [] : [span])) : null,
  }));
}

function numbersOf(value: Labelled['value']): number[] {
  return [value].flat().filter(item => typeof item === 'number');
}

/** How many values are right, of those found and those wanted. A range has two. */
export function scoreCases(cases: readonly Case[], locale: string) {
  const score = { right: 0, found: 0, wanted: 0 };
  for (const { text, values, spans } of cases) {
    const left = findStatistics(text, locale).flatMap(({ value, minValue, maxValue, start, end }) =>
      numbersOf(value === null ? [minValue ?? 0, maxValue ?? 0] : value).map(number => ({
        number,
        start,
        end,
      })),
    );
    score.wanted += values.length;
    for (const value of values) {
      const place = left.findIndex(({ number }) => isNear(number, value));
      if (place < 0) continue;
      left.splice(place, 1);
      score.right += 1;
      score.found += 1;
    }
    const isLabelled = ({ start, end }: { start: number; end: number }) =>
      spans === null || spans.some(([from, to]) => start < to && from < end);
    score.found += left.filter(isLabelled).length;
  }
  return score;
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(other));
}
