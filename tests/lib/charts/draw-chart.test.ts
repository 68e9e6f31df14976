import { describe, expect, test } from 'vitest';
import { type Arrangement, describeChart } from '../../../lib/annotations/statistic-chart.ts';
import { drawChart } from '../../../lib/charts/draw-chart.ts';
import type { Drawing, Mark, Paint, TextMark } from '../../../lib/charts/drawing.ts';
import { writeSvg } from '../../../lib/charts/svg.ts';
import type { StatisticRecord } from '../../../lib/statistics/statistic-record.ts';
import { createPageTexts } from '../../support/page-texts.ts';
import { sampleRows } from '../../support/sample-statistics.ts';

const measure = (text: string, size: number) => text.length * size * 0.55;
const COLOURS = Object.fromEntries(
  ['ink', 'ink-soft', 'rule', 'rule-strong', 'statistic', 'paper-raised'].map(paint => [paint, '#123456']),
) as Record<Paint, string>;

function draw(
  records: Partial<StatisticRecord>[],
  arrangement: Arrangement,
  language: 'en' | 'vi' = 'en',
  width = 400,
): Drawing {
  const rows = sampleRows(
    records.map(record => ({ record })),
    language,
  );
  return drawChart(describeChart(rows, arrangement), width, createPageTexts(language), measure);
}

const marksOf = ({ groups }: Drawing) => groups.flatMap(({ marks }) => marks);
const textsOf = (drawing: Drawing) =>
  marksOf(drawing).filter((mark): mark is TextMark => mark.shape === 'text');
const bars = (drawing: Drawing) =>
  marksOf(drawing).filter(mark => mark.shape === 'rectangle' && mark.fill === 'statistic') as Extract<
    Mark,
    { shape: 'rectangle' }
  >[];

/** Where a text stands. */
function boxOf({ x, y, text, size, anchor, isUpright }: TextMark) {
  const length = measure(text, size);
  if (isUpright) return { left: x - size, right: x, top: y - length, bottom: y };
  const left = { start: x, middle: x - length / 2, end: x - length }[anchor];
  return { left, right: left + length, top: y - size * 0.8, bottom: y };
}

const MANY = Array.from({ length: 60 }, (_, at) => ({ value: at * 1037 + 11, period: `20${10 + (at % 5)}` }));
const WIDE = [
  { value: 1_234_567_890, period: '2020' },
  { value: 2_345_678_901, period: '2020' },
];

describe('no text stands on another, and none outside', () => {
  test.each([
    ['few over time', MANY.slice(0, 4), 'period'],
    ['very many over time', MANY, 'period'],
    ['long numbers in one year', WIDE, 'period'],
    [
      'falls',
      [
        { value: 9, period: '2020', change: { direction: 'down', from: null, to: null, baseline: '' } },
        ...WIDE,
      ],
      'period',
    ],
    ['side by side', MANY, 'article'],
  ] as [string, Partial<StatisticRecord>[], Arrangement][])('%s', (_name, records, arrangement) => {
    const drawing = draw(records, arrangement);
    const boxes = textsOf(drawing).map(boxOf);
    for (const [at, a] of boxes.entries()) {
      expect(a.left).toBeGreaterThanOrEqual(0);
      expect(a.right).toBeLessThanOrEqual(drawing.width);
      expect(a.bottom).toBeLessThanOrEqual(drawing.height);
      for (const b of boxes.slice(at + 1)) {
        const apart =
          a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
        expect(apart, JSON.stringify([a, b])).toBe(true);
      }
    }
  });
});

test('the lengths of bars are as their numbers', () => {
  const [one, two, three] = bars(
    draw(
      [100, 200, 400].map(value => ({ value, period: '2020' })),
      'period',
    ),
  );
  expect(two!.height / one!.height).toBeCloseTo(2, 5);
  expect(three!.height / one!.height).toBeCloseTo(4, 5);
});

test('a bound is dashed and pale, about is dotted, what is exact is solid', () => {
  const [exact, open, about] = bars(
    draw([{ value: 3 }, { value: 3, comparator: '>' }, { value: 3, approximate: true }], 'article'),
  );
  expect(exact).toMatchObject({ opacity: 1, stroke: null });
  expect(open).toMatchObject({ opacity: 0.4, dash: [4, 3] });
  expect(about).toMatchObject({ stroke: 'statistic', dash: [1.5, 2.5] });
});

test('a range is a box from its lowest to its highest', () => {
  const [whole, range] = bars(draw([{ value: 40 }, { minValue: 10, maxValue: 20 }], 'article'));
  expect(range!.width / whole!.width).toBeCloseTo(1 / 4, 5);
  expect((range!.x - whole!.x) / whole!.width).toBeCloseTo(1 / 4, 5);
});

test('a number that is next to nothing beside the others is still seen', () => {
  const [tiny] = bars(draw([{ value: 1 }, { value: 1e7 }], 'article'));
  expect(tiny!.width).toBe(1);
});

test.each([
  ['en', '2 chosen rows have no number, and are not drawn.', '> 1,300', '3.2 million'],
  ['vi', '2 dòng đã chọn không có con số nên không được vẽ.', '> 1.300', '3,2 triệu'],
] as const)('in %s it says what is missing, and every number', (language, missing, bound, long) => {
  const records = [{}, {}, { value: 1300, comparator: '>' as const }, { value: 3_200_000 }];
  const texts = textsOf(draw(records, 'article', language, 700)).map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining([missing, bound, long]));
});

test('a number with more digits than words can carry is written out', () => {
  expect(textsOf(draw([{ value: 1_234_567 }], 'article')).map(({ text }) => text)).toContain('1,234,567');
});

describe('as a file', () => {
  test('what a page wrote is text, and nothing in it is markup', () => {
    const svg = writeSvg(
      draw([{ value: 1, measuredProperty: '<script>&"\u0000\ud800' }], 'article'),
      COLOURS,
    );
    expect(svg).toContain('&lt;script&gt;&amp;&quot;\ufffd');
    expect(svg).not.toContain('\u0000');
    expect(svg).not.toMatch(/<script|var\(/);
  });

  test('it has its size, background, fonts and words', () => {
    const svg = writeSvg(draw([{ value: 1 }], 'article'), COLOURS);
    expect(svg).toMatch(/^<\?xml .*\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="400" height="\d+"/);
    expect(svg).toMatch(
      /font-family="system-ui.*<title>1 figure by article<\/title><desc>.*<rect x="0" y="0" width="400"/s,
    );
  });
});
