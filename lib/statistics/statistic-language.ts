/** What the reading of statistics has to know of a language. The data are in `languages/`. */
import type { Phrases } from './lexicon.ts';
import type { Reason } from './reason.ts';

/** How a word before or after a number bounds it; "~" makes it approximate, "" changes nothing. */
export type Bound = '>' | '>=' | '<' | '<=' | '~' | '';

/** What a word before a number says of change: its size follows, or a level; "" may stand between. */
export type ChangeWord = 'up' | 'down' | 'level' | '';

/** The tables with a value of their own; all others are lists of phrases. */
interface ValuedTables {
  /** Words that add up: "three", "twenty". */
  numbers: number;
  /** Words that multiply what stands before them in a group below a thousand: "hundred". */
  multipliers: number;
  /** Words that multiply by a power of ten; 0 for phrases that only begin like one. */
  magnitudes: number;
  /** Phrases that are a fraction by themselves: "half". */
  fractions: number;
  /** "third" is 3: after a number the two are a fraction. */
  denominators: number;
  /** Words that are vague by themselves, with the least they say: "hundreds". */
  vague: number;
  boundsBefore: Bound;
  boundsAfter: Bound;
  changes: ChangeWord;
  changesAfter: 'up' | 'down';
  /** Words before a number that only names or dates something; with "?" a counted noun or a unit overrules them. */
  labels: `${'!' | '?'}${Reason}`;
  /** Phrases after a number that say the same; "?" is a period unless a word before makes it a length of time. */
  after: Reason | '?';
  /** UN/CEFACT codes with the names of the units; "pp" is for percentage points, "x" for times, "-" for others. */
  units: string;
  /** ISO 4217, with the names of the currency; "-" where a name has several. */
  currencies: string;
}

interface PhraseTables {
  /** Number words that only end a longer number. */
  finals: string;
  /** Words inside a number that add nothing: "and" in "one hundred and two". */
  joints: string;
  /** Words for the decimal mark. */
  points: string;
  /** After a number, a half of its last unit more. */
  andHalf: string;
  /** Words that count 1 before a magnitude or a fraction: "a hundred". */
  articles: string;
  /** What precedes or follows a word such as "half" where it is no fraction: "second half", "half year". */
  notFractionBefore: string;
  notFractionAfter: string;
  /** Between the terms of a fraction in words: "phần". */
  over: string;
  /** Between the terms of a ratio: "out of". */
  outOf: string;
  /** Words that make a magnitude vague: "hàng" in "hàng nghìn". */
  vagueLead: string;
  /** Number words with another meaning, which count only before a noun or unit, or alone. */
  weak: string;
  /** Those of them that need a known one. */
  weakest: string;
  /** Phrases before and after "one" where it counts nothing. */
  notOneBefore: string;
  notOneAfter: string;
  /** Phrases that hold a number word and count nothing. */
  idioms: string;
  /** Between the ends of a range; after a word of `between` also `and`, where it is a change `changeTo`. */
  to: string;
  and: string;
  between: string;
  changeTo: string;
  /** Before a number below zero; `minusFirst` only where it starts a text. */
  minus: string;
  minusFirst: string;
  belowZero: string;
  /** Before what a change is compared with: "so với". */
  comparedWith: string;
  /** A baseline that says so by itself: "a year earlier". */
  baselines: string;
  /** Words over which the change of one number does not go on to the next. */
  carryStops: string;
  /** Words before which a label is none: "tổng" in "tổng số". */
  notLabelAfter: string;
  /** Letters right after digits that make an ordinal. */
  ordinalEndings: string;
  /** Names of months. */
  months: string;
  /** Before the number of a month, and of a year: "tháng", "năm". */
  monthWord: string;
  yearWord: string;
  /** Words for the hour of a day, those between it and the minutes, and those that make it a length of time. */
  hours: string;
  timeLinks: string;
  hourIsDurationBefore: string;
  hourIsDurationAfter: string;
  /** Words near two numbers that make them a vote. */
  votes: string;
  /** Nouns that, tied to a number by a hyphen, name a kind: "two-party"; the second after a space: "hai nước". */
  attributes: string;
  attributePairs: string;
  /** The currencies that can stand before the number, and their hundredths. */
  currenciesBefore: string;
  cents: string;
  /** Their names with a point: "rs .". */
  abbreviations: string;
  /** Between a unit and what it is measured by: "per". */
  per: string;
  /** Words that are so only before a number or a unit: "trên". */
  perUnit: string;
  /** Between a number or unit and what it is a part of. */
  of: string;
  /** Words that no noun phrase contains. */
  stops: string;
  /** Counted nouns, or the words that such a noun begins with. */
  nouns: string;
  /** Words that begin a noun and say little of it: "chiếc" in "chiếc xe". */
  classifiers: string;
  /** Nouns before which a year is rather a year than a count: "2019 levels". */
  yearNouns: string;
  /** Words that end the name of a street, which a number before it is a house of. */
  streets: string;
  /** Words after a noun that make one term with it. */
  nounEndings: string;
  /** Words after a noun that do not belong to it. */
  afterNoun: string;
  /** Words between a number and its noun that are no part of it. */
  noise: string;
}

/** What each table gives for a phrase. */
export type Values = ValuedTables & Record<keyof PhraseTables, string>;
export type TableName = keyof Values;

/** How the words of a language go together. */
export interface Grammar {
  /** Signs of a power of ten right after digits: "k", "bn". */
  readonly symbols: Readonly<Record<string, number>>;
  /** Whether "three one" is 31 and "four million six" 4.6 million. */
  readonly isColloquial: boolean;
  /** Whether months are months with a capital only: "may". */
  readonly capitalMonths: boolean;
  /** The most words of a noun that is not in `nouns`. */
  readonly longestNoun: number;
  /** A noun that is not in `nouns` ends with the first such word; `null` where plurals look like singulars. */
  readonly plural: RegExp | null;
}

/** A language is data only; it has the tables that it needs. */
export interface StatisticLanguage {
  /** BCP 47, the language alone. */
  readonly code: string;
  readonly grammar: Grammar;
  readonly tables: Readonly<Partial<Record<TableName, Phrases>>>;
}
