/** What the reading of numbers has to know of a language. The data are in `languages/`. */
export interface StatisticLanguage {
  /** Words after a number that multiply it by a power of ten; sticky, tried in order, several may follow. */
  magnitudes: readonly (readonly [pattern: RegExp, exponent: number])[];
  /** Ends with the text before a number that is below zero. */
  minus: RegExp;
  /** Between the two ends of a range; sticky. */
  range: RegExp;
  /** Each ends with the text before a number that only names something, such as "Article". */
  labels: readonly RegExp[];
  /** Ends with the text before the number of a day, a month or an hour. */
  day: RegExp;
  /** Ends with the text before a year. */
  year: RegExp;
  /** Starts with the text after a number that is an ordinal, a date, a time or a reporting period. */
  notFigure: RegExp;
  /** A unit that is complete in itself, such as "per cent" or "km"; sticky. */
  unit: RegExp;
  /** Words that can stand between such a unit and what it measures; sticky. */
  link: RegExp;
  /** A word that no noun phrase goes past; sticky. */
  stop: RegExp;
  /** How many of these words, the first of a noun phrase, are the counted noun; 0 where there is none. */
  nounLength(words: readonly string[]): number;
  /** Whether a number that looks like a year counts what these words say. */
  countsLikeYear(words: readonly string[]): boolean;
}
