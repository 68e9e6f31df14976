/** Finds the phrases of a language among the tokens of a text: the longest that starts, or ends, at a place. */
import type { Tokens } from './tokens.ts';

export interface PhraseMatch<Value> {
  /** Of the first token. */
  from: number;
  /** After the last token. */
  to: number;
  value: Value;
}

/** The alternatives of each word. */
type Phrase<Value> = { words: readonly (readonly string[])[]; value: Value };

export class Lexicon<Value> {
  readonly #byFirst = new Map<string, Phrase<Value>[]>();
  readonly #byLast = new Map<string, Phrase<Value>[]>();

  /**
   * @param entries Phrases parted by "|", each with its value; "more/less than" is two of them, and "rise*" is
   *   an English word with its regular endings. The longest wins, wherever it stands.
   */
  constructor(entries: Iterable<readonly [phrases: string, value: Value]>) {
    for (const [phrases, value] of entries) {
      for (const phrase of phrases.split('|').filter(Boolean)) {
        const words = phrase.split(' ').map(wordsOf);
        for (const word of words[0]!) add(this.#byFirst, word, { words, value });
        for (const word of words.at(-1)!) add(this.#byLast, word, { words, value });
      }
    }
  }

  startingAt(tokens: Tokens, index: number): PhraseMatch<Value> | null {
    for (const { words, value } of this.#byFirst.get(tokens.at(index).key) ?? []) {
      let at = index;
      const all = words.every((choice, i) => {
        const { text, spaced } = tokens.at(at);
        if (i > 0 && text === '-' && !spaced && !choice.includes('-')) at += 1;
        at += 1;
        return choice.includes(tokens.at(at - 1).key);
      });
      if (all) return { from: index, to: at, value };
    }
    return null;
  }

  /** @param index After the last token of the phrase. */
  endingAt(tokens: Tokens, index: number): PhraseMatch<Value> | null {
    for (const { words, value } of this.#byLast.get(tokens.at(index - 1).key) ?? []) {
      const from = index - words.length;
      if (from >= 0 && words.every((choice, i) => choice.includes(tokens.at(from + i).key)))
        return { from, to: index, value };
    }
    return null;
  }
}

/** The words that one word of a phrase stands for. */
export function wordsOf(pattern: string): string[] {
  return pattern.split(/(?<=.)\/(?=.)/).flatMap(word => {
    if (!word.endsWith('*')) return [word];
    const stem = word.slice(0, -1);
    const base = stem.replace(/e$/, '');
    return [stem, `${stem}s`, `${base}ed`, `${base}ing`];
  });
}

function add<Value>(map: Map<string, Phrase<Value>[]>, key: string, phrase: Phrase<Value>): void {
  const phrases = map.get(key) ?? [];
  const place = phrases.findIndex(({ words }) => words.length < phrase.words.length);
  phrases.splice(place < 0 ? phrases.length : place, 0, phrase);
  map.set(key, phrases);
}
