/** A text being read: its tokens, and the phrases of its language among them. */
import { asciiDigits } from '../shared/ascii-digits.ts';
import { type Entry, type Lexicon, lexiconOf } from './lexicon.ts';
import type { Grammar, StatisticLanguage, TableName, Values } from './statistic-language.ts';

export interface Token {
  kind: 'word' | 'number' | 'mark' | 'break' | 'address';
  /** In form NFC; digits of any script as 0 to 9. */
  text: string;
  /** `text` in lower case, with straight apostrophes: what phrases are compared with. */
  key: string;
  /** What the language's data say of it, if anything. */
  entry: Entry | undefined;
  /** In UTF-16 units of the text as given. */
  start: number;
  end: number;
  /** Whether white space, or the start of the text, stands before it. */
  spaced: boolean;
  /** Whether a number can start with it. */
  startsNumber: boolean;
}

export interface PhraseMatch<Value> {
  /** Tokens, the second exclusive. */
  from: number;
  to: number;
  value: Value;
}

const PATTERN =
  /\n|((?:https?:\/\/|www\.)\S+)|(\p{Nd}{1,3}(?:[ \u00a0\u2009\u202f'’]\p{Nd}{3}(?!\p{Nd}))+(?:[.,٫]\p{Nd}+)?|\p{Nd}+(?:[.,٫٬]\p{Nd}+)*|(?<![^\s$€£~(-])\.\p{Nd}+|(?<=^-?),\p{Nd}+|[¼-¾⅐-⅞])|([\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*)|[^\s\u200b\u200e\u200f\u061c\ufeff\u00ad]/gu;

const EDGE: Token = {
  kind: 'break',
  text: '',
  key: '',
  entry: undefined,
  start: 0,
  end: 0,
  spaced: true,
  startsNumber: false,
};

const STARTERS = ['numbers', 'articles', 'fractions', 'vague', 'vagueLead'] as const;

export class Reading {
  readonly text: string;
  /** BCP 47, for its number marks. */
  readonly locale: string;
  readonly grammar: Grammar;
  readonly length: number;
  /** How often a token was looked at, so that a test can see that the work grows evenly. */
  steps = 0;
  private readonly tokens: readonly Token[];

  constructor(text: string, locale: string, language: StatisticLanguage) {
    this.text = text;
    this.locale = locale;
    this.grammar = language.grammar;
    this.tokens = tokenise(text, lexiconOf(language));
    this.length = this.tokens.length;
  }

  /** The token at `index`; outside the text a paragraph break. */
  at(index: number): Token {
    this.steps += 1;
    return this.tokens[index] ?? EDGE;
  }

  is(index: number, pattern: RegExp): boolean {
    return pattern.test(this.at(index).text);
  }

  /** Whether the token at `index` is one of these, right after the one before. */
  isTied(index: number, marks: RegExp): boolean {
    return !this.at(index).spaced && this.is(index, marks);
  }

  isWord(index: number): boolean {
    return this.at(index).kind === 'word';
  }

  isNumber(index: number): boolean {
    return this.at(index).kind === 'number';
  }

  isCapital(index: number): boolean {
    return this.is(index, /^\p{Lu}/u);
  }

  /** Whether the language shows it to be a plural; where plurals look like singulars, never. */
  isPlural(index: number): boolean {
    return this.grammar.plural?.test(this.at(index).key) === true;
  }

  /** The words from one token to another (exclusive) as written, white space as single spaces. */
  textOf(from: number, to: number): string {
    if (to - from === 1) return this.at(from).text;
    const text = from < to ? this.text.slice(this.at(from).start, this.at(to - 1).end) : '';
    return text.normalize('NFC').replace(/\s+/g, ' ');
  }

  /** The longest phrase of a table that starts at token `index`. */
  startingAt<Name extends TableName>(name: Name, index: number): PhraseMatch<Values[Name]> | undefined {
    const phrases = this.at(index).entry?.first.get(name);
    if (phrases === undefined) return;
    for (const { words, value } of phrases) {
      let to = index;
      const all = words.every((forms, i) => {
        if (i > 0 && this.isTied(to, /^-$/) && forms[0] !== '-') to += 1;
        to += 1;
        return forms.includes(this.at(to - 1).key);
      });
      if (all) return { from: index, to, value: value as Values[Name] };
    }
    return undefined;
  }

  /** The longest phrase of a table that ends before token `to`. */
  endingAt<Name extends TableName>(name: Name, to: number): PhraseMatch<Values[Name]> | undefined {
    const phrases = this.at(to - 1).entry?.last.get(name);
    if (phrases === undefined) return;
    for (const { words, value } of phrases) {
      const from = to - words.length;
      if (words.every((forms, i) => forms.includes(this.at(from + i).key)))
        return { from, to, value: value as Values[Name] };
    }
    return undefined;
  }

  starts(name: TableName, index: number): boolean {
    return this.startingAt(name, index) !== undefined;
  }

  ends(name: TableName, index: number): boolean {
    return this.endingAt(name, index) !== undefined;
  }

  /** The token after the phrase that starts at token `index`; `undefined` where none does. */
  after(name: TableName, index: number): number | undefined {
    return this.startingAt(name, index)?.to;
  }

  valueAt<Name extends TableName>(name: Name, index: number): Values[Name] | undefined {
    return this.startingAt(name, index)?.value;
  }
}

function tokenise(source: string, lexicon: Lexicon): Token[] {
  const tokens: Token[] = [];
  const known = new Map<string, Token>();
  let last = 0;
  for (const match of source.matchAll(PATTERN)) {
    const [raw] = match;
    const start = match.index;
    const end = start + raw.length;
    const spaced = start === 0 || start > last || source[start - 1] === '\n';
    const token = known.get(raw) ?? tokenOf(match, lexicon);
    known.set(raw, token);
    tokens.push({ ...token, start, end, spaced });
    last = end;
  }
  return tokens;
}

function tokenOf([raw, address, number, word]: RegExpExecArray, lexicon: Lexicon): Token {
  const kind = word ? 'word' : number ? 'number' : address ? 'address' : raw === '\n' ? 'break' : 'mark';
  const text = kind === 'number' ? asciiDigits(raw) : raw.normalize('NFC');
  const key = text.toLowerCase().replace('’', "'");
  const entry = lexicon.get(key);
  const startsNumber = kind === 'number' || STARTERS.some(name => entry?.first.has(name));
  return { ...EDGE, kind, text, key, entry, startsNumber };
}
