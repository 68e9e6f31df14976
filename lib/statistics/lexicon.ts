/** Finds the phrases of a language among the tokens of a text: the longest that starts, or ends, at a place. */
import type { Token } from './reading.ts';

export interface PhraseMatch<Value> {
  /** Tokens, the second exclusive. */
  from: number;
  to: number;
  value: Value;
}

/**
 * Phrases parted by "|"; "more/less than" is two of them, and "rise*" is an English word with its regular
 * endings. In a table the phrases stand on the side that is no number.
 */
export type Phrases = string | Readonly<Record<string, string | number>>;

interface Phrase<Value> {
  /** The alternatives of each word. */
  words: readonly (readonly string[])[];
  value: Value;
}

interface TokenList {
  at(index: number): Token;
}

export class Lexicon<Value> {
  private readonly first = new Map<string, Phrase<Value>[]>();
  private readonly last = new Map<string, Phrase<Value>[]>();

  constructor(table: Phrases) {
    const entries = typeof table === 'string' ? [['', table]] : Object.entries(table);
    for (const [key, entry] of entries) {
      const [phrases, value] = typeof entry === 'number' ? [key, entry] : [entry, key];
      for (const phrase of phrases!.split('|').filter(Boolean)) {
        const words = phrase.split(' ').map(wordsOf);
        const item = { words, value: value as Value };
        for (const word of words[0]!) add(this.first, word!, item);
        for (const word of words.at(-1)!) add(this.last, word!, item);
      }
    }
  }

  firstWords(): string[] {
    return [...this.first.keys()];
  }

  startingAt(tokens: TokenList, index: number): PhraseMatch<Value> | null {
    for (const { words, value } of this.first.get(tokens.at(index).key) ?? []) {
      let to = index;
      const all = words.every((choice, i) => {
        const { text, spaced } = tokens.at(to);
        if (i > 0 && text === '-' && !spaced && choice[0] !== '-') to += 1;
        to += 1;
        return choice.includes(tokens.at(to - 1).key);
      });
      if (all) return { from: index, to, value };
    }
    return null;
  }

  /** @param to After the last token of the phrase. */
  endingAt(tokens: TokenList, to: number): PhraseMatch<Value> | null {
    for (const { words, value } of this.last.get(tokens.at(to - 1).key) ?? []) {
      const from = to - words.length;
      if (words.every((choice, i) => choice.includes(tokens.at(from + i).key))) return { from, to, value };
    }
    return null;
  }
}

function wordsOf(pattern: string): string[] {
  return pattern.split('/').flatMap(word => {
    if (!word.endsWith('*')) return [word];
    const stem = word.slice(0, -1);
    const base = stem.replace(/e$/, '');
    return [stem, `${stem}s`, `${base}ed`, `${base}ing`];
  });
}

function add<Value>(map: Map<string, Phrase<Value>[]>, key: string, phrase: Phrase<Value>): void {
  map.set(
    key,
    [...(map.get(key) ?? []), phrase].sort((one, other) => other.words.length - one.words.length),
  );
}
