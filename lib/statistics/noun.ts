/** Reads the counted noun after a number. */
import type { Reading } from './reading.ts';

export interface Noun {
  /** After its last token. */
  to: number;
  /** The head noun with the words that make it a term; empty where none stands there. */
  text: string;
  /** The whole phrase up to the next verb, preposition or mark. */
  phrase: string;
  /** Whether the language's data know it. */
  isKnown: boolean;
}

/** How far a phrase goes, in words. */
const LONGEST_PHRASE = 10;

/** The noun at token `at`; with an empty text where there is none. */
export function readNoun(reading: Reading, at: number): Noun {
  const { tokens, language } = reading;
  const { data } = language;
  const noise = language.phrases('noise').startingAt(tokens, at);
  const from = noise?.to ?? at;
  const known = language.phrases('nouns').startingAt(tokens, from);
  const end = endOfPhrase(reading, from, known?.to ?? from);
  const words: string[] = [];
  for (let i = from; i < end; i += 1) words.push(tokens.at(i).text);
  const least = known !== null ? known.to - from : nounLength(reading, from, words);
  const length = least === 0 ? 0 : endOfTerm(reading, from + least) - from;
  const to = length === 0 ? at : from + length;
  const text = tokens.textOf(from, from + length);
  const isPlural = data.plural !== null && words.slice(0, length).some(word => data.plural?.test(word));
  return {
    to,
    text,
    phrase: length === 0 ? '' : tokens.textOf(from, end),
    isKnown: known !== null || isPlural,
  };
}

/** Where the phrase ends that starts at token `from` and has a noun up to `least`. */
function endOfPhrase({ tokens, language }: Reading, from: number, least: number): number {
  let at = from;
  while (at - from < LONGEST_PHRASE) {
    const { kind, spaced } = tokens.at(at);
    const isTied = /^[-‑]$/.test(tokens.at(at).text) && !spaced && at > from && !tokens.at(at + 1).spaced;
    if (kind !== 'word' && !isTied) break;
    if (at >= least && language.phrases('stops').startingAt(tokens, at) !== null) break;
    at += 1;
  }
  return Math.max(at, least);
}

function nounLength(reading: Reading, from: number, words: readonly string[]): number {
  const { tokens, language } = reading;
  const { plural, longestNoun } = language.data;
  if (plural !== null) {
    const end = words.slice(0, longestNoun).findIndex(word => plural.test(word));
    if (end >= 0) return end + 1;
  }
  const end = words.findIndex(
    (word, i) =>
      (plural === null && i > 0 && /^\p{Lu}/u.test(word)) ||
      language.phrases('afterNoun').startingAt(tokens, from + i) !== null ||
      language.numbers.has(word.toLowerCase()) ||
      (plural !== null && /..ed$/.test(word)),
  );
  return Math.min(end < 0 ? words.length : end, longestNoun);
}

/** After the words that make one term with the noun which ends at `at`. */
function endOfTerm({ tokens, language }: Reading, at: number): number {
  for (;;) {
    const ending = language.phrases('nounEndings').startingAt(tokens, at);
    if (ending === null) return at;
    at = ending.to;
  }
}
