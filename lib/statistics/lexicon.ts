/** Finds the phrases of a language among the tokens of a text: the longest that starts, or ends, at a place. */
import type { Tokens } from './tokens.ts';

export interface PhraseMatch<Value> {
  /** Of the first token. */
  from: number;
  /** After the last token. */
  to: number;
  value: Value;
}

interface Phrase<Value> {
  words: readonly string[];
  value: Value;
}

export class Lexicon<Value> {
  readonly #byFirst = new Map<string, Phrase<Value>[]>();
  readonly #byLast = new Map<string, Phrase<Value>[]>();

  /** @param entries Phrases parted by "|", each with its value. The longest wins, wherever it stands. */
  constructor(entries: Iterable<readonly [phrases: string, value: Value]>) {
    for (const [phrases, value] of entries) {
      for (const phrase of phrases.split('|').filter(Boolean)) {
        const words = phrase.split(' ');
        add(this.#byFirst, words[0]!, { words, value });
        add(this.#byLast, words.at(-1)!, { words, value });
      }
    }
  }

  startingAt(tokens: Tokens, index: number): PhraseMatch<Value> | null {
    for (const { words, value } of this.#byFirst.get(tokens.at(index).key) ?? []) {
      let at = index;
      const all = words.every((word, i) => {
        if (i > 0 && word !== '-' && tokens.at(at).text === '-' && !tokens.at(at).spaced) at += 1;
        at += 1;
        return tokens.at(at - 1).key === word;
      });
      if (all) return { from: index, to: at, value };
    }
    return null;
  }

  /** @param index After the last token of the phrase. */
  endingAt(tokens: Tokens, index: number): PhraseMatch<Value> | null {
    for (const { words, value } of this.#byLast.get(tokens.at(index - 1).key) ?? []) {
      const from = index - words.length;
      if (from >= 0 && words.every((word, i) => tokens.at(from + i).key === word))
        return { from, to: index, value };
    }
    return null;
  }
}

function add<Value>(map: Map<string, Phrase<Value>[]>, key: string, phrase: Phrase<Value>): void {
  const phrases = map.get(key) ?? [];
  const place = phrases.findIndex(({ words }) => words.length < phrase.words.length);
  phrases.splice(place < 0 ? phrases.length : place, 0, phrase);
  map.set(key, phrases);
}
