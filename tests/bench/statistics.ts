/** Finding statistics: how right on sentences labelled by others, how fast, how its cost grows, and how large it is. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { findStatistics } from '../../lib/statistics/find-statistics.ts';
import { corpusDir } from '../support/corpus.ts';
import { bundleForPage } from '../support/lib-in-page.ts';
import { readCases, scoreCases } from '../support/score-cases.ts';
import type { Measure } from './measure.ts';
import { median } from './median.ts';

/** The least F1 of the values, in per cent, by the name of the file; of others it is only shown. */
const FLOORS: Readonly<Record<string, number>> = {
  'duckling-en': 95,
  'quantulum-en': 95,
  'recognizers-en': 95,
  'duckling-vi': 97,
  'nemo-vi': 97,
};

const SENTENCES = {
  vi: 'Toàn tỉnh có hơn 2.447 đảng viên, tăng 18,1% so với năm 2020, theo Nghị quyết Trung ương 4; ngân sách chi 4,2 tỷ đồng cho 36 xã. ',
  en: 'The board closed 14 polling stations in 2021, and turnout fell by 0.4 percentage points to 61.3%, under Article 5 of the act. ',
};
const WORDS = 10_000;
const REPETITIONS = 9;

export async function measureStatistics(): Promise<Measure[]> {
  return [...measureAccuracy(), ...measureTime(), ...measureGrowth(), await measureModule()];
}

function measureAccuracy(): Measure[] {
  const folder = corpusDir === null ? '' : join(corpusDir, 'statistics');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(file => file.endsWith('.json'))
    .flatMap((file): Measure[] => {
      const labelled: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      if (!Array.isArray(labelled)) return [];
      const name = file.replace('.json', '');
      const locale = name.endsWith('vi') ? 'vi' : 'en';
      const cases = readCases(labelled);
      const wanted = cases.filter(({ isNegative }) => !isNegative);
      const negatives = cases.filter(({ isNegative }) => isNegative);
      const alone = negatives.filter(({ text }) => findStatistics(text, locale).length === 0).length;
      const score = scoreCases(wanted, locale);
      const least = FLOORS[name];
      return [
        ...(score.wanted === 0
          ? []
          : [
              {
                name: `statistics: F1 on ${name}, ${wanted.length} cases`,
                value: (200 * score.right) / (score.found + score.wanted),
                unit: '%',
                ...(least !== undefined && { least }),
              },
            ]),
        ...(negatives.length === 0
          ? []
          : [
              {
                name: `statistics: left alone in ${name}, ${negatives.length} cases`,
                value: (100 * alone) / negatives.length,
                unit: '%',
                least: 97,
              },
            ]),
      ];
    });
}

function measureTime(): Measure[] {
  return Object.entries(SENTENCES).map(([locale, sentence]) => {
    const text = sentence.repeat(Math.ceil(WORDS / sentence.split(' ').length));
    return {
      name: `statistics: ${WORDS.toLocaleString('en')} words (${locale}), CPU`,
      value: timeOf(text, locale, REPETITIONS),
      unit: 'ms',
      most: 50,
    };
  });
}

/** By how much the time grows where the text grows a thousandfold: 1 is in step. */
function measureGrowth(): Measure[] {
  const textOf = (length: number) => SENTENCES.vi.repeat(Math.ceil(length / SENTENCES.vi.length));
  const [small, large] = [1_000, 1_000_000];
  const ratio = timeOf(textOf(large), 'vi', 3) / timeOf(textOf(small), 'vi', 101);
  return [
    {
      name: 'statistics: growth from 1,000 to 1,000,000 characters, exponent',
      value: Math.log(ratio) / Math.log(large / small),
      unit: '',
      most: 1.15,
    },
  ];
}

/** Milliseconds of CPU, which other work on the machine does not stretch. */
function timeOf(text: string, locale: string, repetitions: number): number {
  const times = Array.from({ length: repetitions }, () => {
    const start = process.cpuUsage();
    findStatistics(text, locale);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return median(times);
}

async function measureModule(): Promise<Measure> {
  const code = await bundleForPage('tests/bench/statistics-module.ts', 'statistics', true);
  return {
    name: 'statistics: size without dates, gzipped',
    value: gzipSync(code, { level: 9 }).length / 1000,
    unit: 'kB',
    most: 21,
  };
}
