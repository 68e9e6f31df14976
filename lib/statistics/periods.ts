/**
 * Reads the time that the statistics of a sentence are about: "năm 2020", "the third quarter of 2021", "6 tháng
 * đầu năm". Apart from the reading of numbers, since most of it is calendar.
 */
import { type Span, sentencesOf } from './sentences.ts';

/** Groups: y and z years, m month, d day, q quarter, n a count, h a half; u a unit of time, r relative to now. */
type Pattern = readonly [pattern: RegExp, meaning: Meaning];

type Meaning = (groups: Readonly<Record<string, string | undefined>>, year: string) => string;

const YEAR = String.raw`(?<y>(?:19|20)\d\d)`;
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const COUNTS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ORDINALS = ['first', 'second', 'third', 'fourth'];
const ROMAN = ['i', 'ii', 'iii', 'iv'];

const two = (value: number) => String(value).padStart(2, '0');
const year = (y: string | undefined, now: string) => y ?? now;
const months = (y: string, from: number, to: number) =>
  y === '' ? '' : from === to ? `${y}-${two(from)}` : `${y}-${two(from)}/${y}-${two(to)}`;
const quarter = (y: string, q: number) => months(y, q * 3 - 2, q * 3);
/** The place of a word in a list, from 1, or the number that it writes. */
const place = (list: readonly string[], word = '') => list.indexOf(word) + 1 || Number(word);
const shifted = (now: string, by: number) => (now === '' ? '' : String(Number(now) + by));
const duration = (n: string | undefined, unit: string) => `P${place(COUNTS, n)}${unit}`;

const VIETNAMESE: readonly Pattern[] = [
  [
    new RegExp(`(?<n>\\d{1,2}) tháng (?<h>đầu |cuối )?(?:của )?năm(?: ${YEAR})?`, 'gu'),
    ({ n, h, y }, now) =>
      h === 'cuối ' ? months(year(y, now), 13 - Number(n), 12) : months(year(y, now), 1, Number(n)),
  ],
  [
    new RegExp(`quý (?<q>iv|i{1,3}|[1-4])(?:(?:\\s?[/-]\\s?| năm )${YEAR})?(?![\\p{L}\\d])`, 'gu'),
    ({ q, y }, now) => quarter(year(y, now), place(ROMAN, q)),
  ],
  [
    new RegExp(
      `(?:giai đoạn|nhiệm kỳ|từ năm|từ)\\s${YEAR}\\s?(?:-|–|đến năm|đến)\\s?(?<z>(?:19|20)\\d\\d)`,
      'gu',
    ),
    ({ y, z }) => `${y}/${z}`,
  ],
  [
    new RegExp(`ngày (?<d>\\d{1,2})(?:[/-]| tháng )(?<m>\\d{1,2})(?:[/-]| năm )${YEAR}`, 'gu'),
    ({ d, m, y }) => `${y}-${two(Number(m))}-${two(Number(d))}`,
  ],
  [new RegExp(`tháng (?<m>\\d{1,2})(?:[/-]| năm )${YEAR}`, 'gu'), ({ m, y }) => `${y}-${two(Number(m))}`],
  [new RegExp(`năm ${YEAR}`, 'gu'), ({ y }) => y ?? ''],
  [/năm (?<r>nay|ngoái|trước)(?!\p{L})/gu, ({ r }, now) => shifted(now, r === 'nay' ? 0 : -1)],
  [
    /(?:trong|suốt|sau) (?:hơn |gần |vòng )?(?<n>\d{1,2}) (?<u>năm|tháng|tuần|ngày)(?!\p{L})/gu,
    ({ n, u }) => duration(n, { năm: 'Y', tháng: 'M', tuần: 'W', ngày: 'D' }[u ?? ''] ?? ''),
  ],
];

const ENGLISH: readonly Pattern[] = [
  [
    new RegExp(`(?:first|opening) (?<n>\\w+) months(?: of ${YEAR})?`, 'g'),
    ({ n, y }, now) => months(year(y, now), 1, place(COUNTS, n)),
  ],
  [
    new RegExp(`(?<q>first|second|third|fourth) quarter(?: (?:of|in) ${YEAR})?`, 'g'),
    ({ q, y }, now) => quarter(year(y, now), place(ORDINALS, q)),
  ],
  [
    new RegExp(`(?<h>first|second) half(?: of ${YEAR})`, 'g'),
    ({ h, y = '' }) => (h === 'first' ? months(y, 1, 6) : months(y, 7, 12)),
  ],
  [new RegExp(`(?:between|from) ${YEAR} (?:and|to) (?<z>(?:19|20)\\d\\d)`, 'g'), ({ y, z }) => `${y}/${z}`],
  [
    new RegExp(`(?<m>${MONTHS.join('|')})(?: (?<d>\\d{1,2}),?)? ${YEAR}`, 'g'),
    ({ m, d, y }) => `${y}-${two(place(MONTHS, m))}${d === undefined ? '' : `-${two(Number(d))}`}`,
  ],
  [new RegExp(`(?:in|during|for|of) ${YEAR}(?![\\d-])`, 'g'), ({ y }) => y ?? ''],
  [/(?<r>this|last) year/g, ({ r }, now) => shifted(now, r === 'this' ? 0 : -1)],
  [
    /(?:over|in|during|for) (?:the )?(?:past |last |next )?(?<n>\d{1,2}|[a-z]{3,6}) (?<u>year|month|week|day)s?(?!\w)/g,
    ({ n, u }) => (place(COUNTS, n) > 0 ? duration(n, (u ?? '').charAt(0).toUpperCase()) : ''),
  ],
];

const COMPARED = /(?:so với|cùng kỳ|than|compared (?:with|to)|against)[^,;]{0,20}$/u;

/** What is longer is no sentence, and would take time in the square of its length. */
const LONGEST_SENTENCE = 2000;

export interface Period {
  /** In UTF-16 units of the text. */
  start: number;
  end: number;
  /** ISO 8601. */
  period: string;
}

/** Finds the period of any place in a text. */
export class Periods {
  private readonly text: string;
  private readonly sentences: readonly Span[];
  private readonly patterns: readonly Pattern[];
  private readonly now: string;
  private current = 0;
  /** Those of the sentence asked for last. */
  private known: { sentence: Span; periods: Period[] } | undefined;

  /**
   * @param locale BCP 47; in languages other than Vietnamese only English words are found.
   * @param published When the text was published, ISO 8601, for "this year"; empty where it is not known.
   */
  constructor(text: string, locale: string, published: string) {
    this.text = text;
    this.sentences = sentencesOf(text);
    this.patterns = /^vi\b/i.test(locale) ? VIETNAMESE : ENGLISH;
    this.now = /^\d{4}/.exec(published)?.[0] ?? '';
  }

  /**
   * What the sentence says of the number from `start` to `end`: the last period before it, else the first after
   * it; empty where there is none. To be asked from left to right.
   */
  at(start: number, end: number): string {
    while ((this.sentences[this.current]?.end ?? start + 1) <= start) this.current += 1;
    const sentence = this.sentences[this.current];
    const periods = sentence === undefined ? [] : this.inSentence(sentence);
    const before = periods.findLast(period => period.end <= start);
    const after = periods.find(period => period.start >= end);
    return (before ?? after)?.period ?? '';
  }

  private inSentence(sentence: Span): Period[] {
    if (this.known?.sentence === sentence) return this.known.periods;
    const { start, end } = sentence;
    const text = end - start > LONGEST_SENTENCE ? '' : this.text.slice(start, end).toLowerCase();
    const periods = periodsOf(text, this.patterns, this.now, start);
    this.known = { sentence, periods };
    return periods;
  }
}

function periodsOf(sentence: string, patterns: readonly Pattern[], now: string, offset: number): Period[] {
  const found: Period[] = [];
  for (const [pattern, meaning] of patterns) {
    for (const match of sentence.matchAll(pattern)) {
      const start = offset + match.index;
      const end = start + match[0].length;
      const isTaken = found.some(other => other.start < end && start < other.end);
      const period =
        isTaken || COMPARED.test(sentence.slice(Math.max(0, match.index - 40), match.index))
          ? ''
          : meaning(match.groups ?? {}, now);
      if (!isTaken) found.push({ start, end, period });
    }
  }
  return found.filter(({ period }) => period !== '').sort((one, other) => one.start - other.start);
}
