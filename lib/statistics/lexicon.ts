/** What the data of a language say of each word: the phrases that start with it, and those that end with it. */
import type { StatisticLanguage, TableName } from './statistic-language.ts';

/**
 * Phrases parted by "|"; "more/less than" is two of them, and "rise*" is an English word with its regular
 * endings. In a table the phrases stand on the side that is no number.
 */
export type Phrases = string | Readonly<Record<string, string | number>>;

export interface Phrase {
  /** The alternatives of each word. */
  words: readonly (readonly string[])[];
  /** What its table gives for it. */
  value: string | number;
}

/** The phrases of each table, the longest first. */
type PhrasesByTable = Map<TableName, Phrase[]>;

export interface Entry {
  first: PhrasesByTable;
  last: PhrasesByTable;
}

export type Lexicon = ReadonlyMap<string, Entry>;

/** Those of the languages read so far: they take longer to make than most texts to read. */
const made = new WeakMap<StatisticLanguage, Lexicon>();

export function lexiconOf(language: StatisticLanguage): Lexicon {
  const known = made.get(language);
  if (known !== undefined) return known;
  const lexicon = makeLexicon(language);
  made.set(language, lexicon);
  return lexicon;
}

function makeLexicon({ tables }: StatisticLanguage): Lexicon {
  const lexicon = new Map<string, Entry>();
  const add = (side: keyof Entry, name: TableName, word: string, phrase: Phrase) => {
    const entry = lexicon.get(word) ?? { first: new Map(), last: new Map() };
    lexicon.set(word, entry);
    const phrases = entry[side].get(name) ?? [];
    entry[side].set(name, phrases);
    phrases.push(phrase);
  };
  for (const name of Object.keys(tables) as TableName[]) {
    for (const phrase of phrasesOf(tables[name]!)) {
      for (const word of phrase.words[0]!) add('first', name, word, phrase);
      for (const word of phrase.words.at(-1)!) add('last', name, word, phrase);
    }
  }
  return lexicon;
}

function phrasesOf(table: Phrases): Phrase[] {
  const rows = typeof table === 'string' ? [['', table] as const] : Object.entries(table);
  return rows
    .flatMap(([key, entry]) => {
      const [phrases, value] = typeof entry === 'number' ? [key, entry] : [entry, key];
      return phrases.split('|').map(phrase => ({ words: phrase.split(' ').map(formsOf), value }));
    })
    .sort((one, other) => other.words.length - one.words.length);
}

function formsOf(pattern: string): string[] {
  return pattern.split('/').flatMap(word => {
    if (!word.endsWith('*')) return [word];
    const stem = word.slice(0, -1);
    const base = stem.replace(/e$/, '');
    return [stem, `${stem}s`, `${base}ed`, `${base}ing`];
  });
}
