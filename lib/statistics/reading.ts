import type { StatisticLanguage } from './statistic-language.ts';
import type { Tokens } from './tokens.ts';

/** One text being read: what every step of the reading looks at. */
export interface Reading {
  tokens: Tokens;
  /** BCP 47, for its number marks. */
  locale: string;
  language: StatisticLanguage;
}

/** Whether a word stands at `index`, tied to the word before it by a space or a hyphen at the most. */
export function wordAt({ tokens }: Reading, index: number): boolean {
  return tokens.at(index).kind === 'word';
}

/** `value` times a power of ten, written out and read again, for 1.1 * 1e12 is not 1.1e12. */
export function scaled(value: number, exponent: number): number {
  const text = String(value);
  return text.includes('e') ? value * 10 ** exponent : Number(`${text}e${exponent}`);
}

/** A quotient or a sum without the noise of binary fractions. */
export function rounded(value: number): number {
  return Number(value.toPrecision(15));
}
