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

const LONGEST_PHRASE = 10;
const MOST_CLASSIFIERS = 2;

/** The noun at token `at`; with an empty text where there is none. */
export function readNoun(reading: Reading, at: number): Noun {
  const from = reading.after('noise', at) ?? at;
  const known = endOfKnown(reading, from);
  const end = endOfPhrase(reading, from, known ?? from);
  let to = known ?? endOfUnknown(reading, from, end);
  if (to === from) return { to: at, text: '', phrase: '', isKnown: false };
  for (let ending: number | undefined = to; ending !== undefined; ) {
    to = ending;
    ending = reading.starts('stops', to) ? undefined : reading.after('nounEndings', to);
  }
  const isKnown = known !== undefined || reading.isPlural(to - 1);
  return { to, text: reading.textOf(from, to), phrase: reading.textOf(from, Math.max(to, end)), isKnown };
}

/** After the noun that the data know, or that begins with classifiers: "chiếc xe máy". */
function endOfKnown(reading: Reading, from: number, most = MOST_CLASSIFIERS): number | undefined {
  const known = reading.after('nouns', from);
  const classifier = reading.after('classifiers', from);
  if (classifier === undefined || (known ?? 0) > classifier || most === 0) return known;
  const inner = endOfKnown(reading, classifier, most - 1);
  return inner ?? endOfUnknown(reading, classifier, endOfPhrase(reading, classifier, classifier));
}

/** Where the phrase ends that starts at token `from` and has a noun up to `least`. */
function endOfPhrase(reading: Reading, from: number, least: number): number {
  let at = from;
  while (at - from < LONGEST_PHRASE) {
    const isTie = at > from && reading.isTied(at, /^[-‑]$/) && !reading.at(at + 1).spaced;
    if (!reading.isWord(at) && !isTie) break;
    if (at >= least && reading.starts('stops', at)) break;
    at += 1;
  }
  return at;
}

/** After the first plural, else before the first word that belongs to no noun. */
function endOfUnknown(reading: Reading, from: number, end: number): number {
  const { plural, longestNoun } = reading.grammar;
  // A phrase of three words is a noun as a whole; of a longer one the first two are.
  const last = plural === null && end - from === 3 ? end : Math.min(end, from + longestNoun);
  for (let at = from; at < last; at += 1) if (reading.isPlural(at)) return at + 1;
  for (let at = from; at < last; at += 1) {
    const isName = plural === null && at > from && reading.isCapital(at);
    const isVerb = plural !== null && /..ed$/.test(reading.at(at).key);
    if (isName || isVerb || reading.starts('afterNoun', at) || reading.starts('numbers', at)) return at;
  }
  return last;
}
