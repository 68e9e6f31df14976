/** What the reading of statistics has to know of a language. The data are in `languages/`. */
import { Lexicon, wordsOf } from './lexicon.ts';
import type { Reason } from './reason.ts';

/** How a word before or after a number bounds it; "~" makes it approximate, "" changes nothing. */
export type Bound = '>' | '>=' | '<' | '<=' | '~' | '';

/** How a word before a number changes it: its size, the level it reached, or a word that may stand between. */
export type ChangeWord = 'up' | 'down' | 'level' | 'by';

/** One table of words for every language, so that a language is data only. Phrases are parted by "|". */
export interface LanguageData {
  /** BCP 47, the language alone. */
  code: string;
  /** The words for 0, 1, 2 and so on; "/" parts those for the same number. */
  numbers: string;
  /** Those for 20, 30, 40 and so on, where they are words of their own. */
  tens: string;
  /** Words that multiply what stands before them in a group below a thousand: "hundred". */
  multipliers: Readonly<Record<string, number>>;
  /** Words that multiply by a power of ten; 0 for phrases that only begin like one. */
  magnitudes: Readonly<Record<string, number>>;
  /** Signs of a power of ten right after digits: "k", "bn". */
  symbols: Readonly<Record<string, number>>;
  /** Number words that only end a longer number. */
  finals: string;
  /** Words inside a number that add nothing: "and" in "one hundred and two". */
  joints: string;
  /** Whether such a word stands after tens too: "vingt et un". */
  joinsTens: boolean;
  /** Words for the decimal mark. */
  points: string;
  /** Whether "three one" is 31 and "four million six" 4.6 million. */
  isColloquial: boolean;
  /** Phrases after a number that add a half of its last unit. */
  andHalf: string;
  /** Words that count 1 before a magnitude or a fraction: "a hundred". */
  articles: string;
  /** Phrases that are a fraction by themselves: "half". */
  fractions: Readonly<Record<string, number>>;
  /** What follows or precedes such a phrase where it is no fraction: "half-time", "second half". */
  notFractionBefore: string;
  notFractionAfter: string;
  /** The words for the denominators 2, 3, 4 and so on, in the singular. */
  denominators: string;
  /** Words between the terms of a fraction in words: "phần". */
  over: string;
  /** Words between the terms of a ratio: "out of". */
  outOf: string;
  /** Words that make a magnitude vague: "hàng" in "hàng nghìn". */
  vagueLead: string;
  /** Words that are vague by themselves, with the least they say. */
  vague: Readonly<Record<string, number>>;
  /** Words before a magnitude that make it nothing to count: "several hundred". */
  tooVague: string;
  /** Number words with another meaning, which count only before a known noun or unit, or alone. */
  weak: string;
  /** Phrases before and after "one" where it counts nothing. */
  notOneBefore: string;
  notOneAfter: string;
  /** Phrases that hold a number word and count nothing. */
  idioms: string;

  /** Between the ends of a range. */
  to: string;
  /** Between its ends after a word of `between`. */
  and: string;
  between: string;
  /** Between its ends where it is a change after a word of `between`. */
  changeTo: string;

  minus: string;
  belowZero: string;
  boundsBefore: Readonly<Record<Bound, string>>;
  boundsAfter: Readonly<Record<Bound, string>>;
  changes: Readonly<Record<ChangeWord, string>>;
  changesAfter: Readonly<Record<'up' | 'down', string>>;
  /** Before what a change is compared with: "so với". */
  comparedWith: string;
  /** Words over which the change of one number does not go on to the next. */
  carryStops: string;
  /** A baseline that says so by itself: "a year earlier". */
  baselines: string;

  /** Words before a number that only names or dates something. */
  labels: readonly (readonly [Reason, string])[];
  /** Such words that a counted noun overrules: "number of 5 people". */
  softLabels: string;
  /** Words before which a label is none: "tổng" in "tổng số". */
  notLabelAfter: string;
  /** Phrases after a number that say the same; those of months come with their number. */
  after: readonly (readonly [Reason, string])[];
  /** Letters right after digits that make an ordinal. */
  ordinalEndings: string;
  /** Whether months are months with a capital only: "may". */
  capitalMonths: boolean;
  /** Before the number of a month: "tháng". */
  monthWord: string;
  /** Between the hour and the minutes of a time. */
  timeLinks: string;
  /** Words before and after an hour that make it a length of time. */
  hourIsDurationBefore: string;
  hourIsDurationAfter: string;
  hours: string;
  /** Words near two numbers that make them a vote. */
  votes: string;
  /** Nouns that, tied to a number by a hyphen, name a kind: "two-party". */
  attributes: string;
  /** The same after a number word and a space: "hai nước". */
  attributePairs: string;

  /** UN/CEFACT codes with the names of the units; "" holds those without a code. */
  units: Readonly<Record<string, string>>;
  /** ISO 4217, with the names of the currency; "" where a name has several. */
  currencies: Readonly<Record<string, string>>;
  /** Those of these names that can stand before the number. */
  currenciesBefore: string;
  cents: string;
  /** Between a unit and what it is measured by: "per". */
  per: string;
  /** Words that stand between a unit and what it measures. */
  of: string;

  /** Words that no noun phrase contains. */
  stops: string;
  /** Counted nouns of several words, and those that often stand beside verbs. */
  nouns: string;
  /** Words after a noun that make one term with it. */
  nounEndings: string;
  /** Words after a noun that do not belong to it. */
  afterNoun: string;
  /** In words. */
  longestNoun: number;
  /** The words, of a noun that is not in `nouns`, which are it: where it ends with a plural, up to that. */
  plural: RegExp | null;
  /** Words between a number and its noun that are no part of it. */
  noise: string;
}

/** Language data made ready for look-ups. */
export interface StatisticLanguage {
  data: LanguageData;
  /** The words with which a number can start. */
  starters: ReadonlySet<string>;
  phrases: (name: PhraseName) => Lexicon<true>;
  numbers: ReadonlyMap<string, number>;
  multipliers: ReadonlyMap<string, number>;
  denominators: ReadonlyMap<string, number>;
  vague: ReadonlyMap<string, number>;
  magnitudes: Lexicon<number>;
  fractions: Lexicon<number>;
  boundsBefore: Lexicon<Bound>;
  boundsAfter: Lexicon<Bound>;
  changes: Lexicon<ChangeWord>;
  changesAfter: Lexicon<'up' | 'down'>;
  labels: Lexicon<Reason>;
  after: Lexicon<Reason>;
  months: Lexicon<number>;
  units: Lexicon<string>;
  currencies: Lexicon<string>;
}

type PhraseName = {
  [Key in keyof LanguageData]: LanguageData[Key] extends string ? Key : never;
}[keyof LanguageData];

const prepared = new WeakMap<LanguageData, StatisticLanguage>();

export function prepareLanguage(data: LanguageData): StatisticLanguage {
  const known = prepared.get(data);
  if (known !== undefined) return known;
  const numbers = new Map([...byPlace(data.numbers, 0, 1), ...byPlace(data.tens, 20, 10)]);
  const cache = new Map<PhraseName, Lexicon<true>>();
  const language: StatisticLanguage = {
    data,
    phrases(name) {
      const lexicon = cache.get(name) ?? new Lexicon([[data[name], true]]);
      cache.set(name, lexicon);
      return lexicon;
    },
    starters: new Set([
      ...numbers.keys(),
      ...Object.keys(data.vague),
      ...firstWords(data.articles, data.vagueLead, ...Object.keys(data.fractions)),
    ]),
    numbers,
    multipliers: new Map(Object.entries(data.multipliers)),
    denominators: new Map(
      [...byPlace(data.denominators, 2, 1)].flatMap(([word, value]) => [
        [word, value],
        [`${word}s`, value],
      ]),
    ),
    vague: new Map(Object.entries(data.vague)),
    magnitudes: new Lexicon(Object.entries(data.magnitudes)),
    fractions: new Lexicon(Object.entries(data.fractions)),
    boundsBefore: valued(data.boundsBefore),
    boundsAfter: valued(data.boundsAfter),
    changes: valued(data.changes),
    changesAfter: valued(data.changesAfter),
    labels: new Lexicon(data.labels.map(([reason, words]) => [words, reason])),
    after: new Lexicon(data.after.map(([reason, words]) => [words, reason])),
    months: new Lexicon(monthsOf(data.code)),
    units: valued(data.units),
    currencies: valued(data.currencies),
  };
  prepared.set(data, language);
  return language;
}

/** The lexicon of a table whose keys are the values. */
function valued<Key extends string>(table: Readonly<Partial<Record<Key, string>>>): Lexicon<Key> {
  return new Lexicon(
    Object.entries<string | undefined>(table).map(([value, phrases]) => [phrases ?? '', value as Key]),
  );
}

function firstWords(...phrases: string[]): string[] {
  return phrases.flatMap(list => list.split('|')).map(phrase => phrase.split(' ')[0]!);
}

/** Words that stand for one number after another. */
function byPlace(words: string, first: number, step: number): [word: string, value: number][] {
  return words
    .split(' ')
    .filter(Boolean)
    .flatMap((choice, i) => wordsOf(choice).map((word): [string, number] => [word, first + i * step]));
}

/** The names of the months, long and short, as the browser knows them. */
function monthsOf(code: string): [names: string, month: number][] {
  const names = (['long', 'short'] as const).flatMap(month => {
    const format = new Intl.DateTimeFormat(code, { month, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, i): [string, number] => {
      const name = format.format(Date.UTC(2000, i)).toLowerCase().replace(/\.$/, '');
      return [`${name}|${name} .`, i + 1];
    });
  });
  return names.filter(([name]) => !/\d/.test(name));
}
