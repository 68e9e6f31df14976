/** A text being read: its tokens, and the phrases of its language among them. */
import { asciiDigits } from '../shared/ascii-digits.ts';
import { Lexicon, type PhraseMatch } from './lexicon.ts';
import type { StatisticLanguage, TableName, Values } from './statistic-language.ts';

export interface Token {
  kind: 'word' | 'number' | 'mark' | 'break' | 'address';
  /** In UTF-16 units of the text as given. */
  start: number;
  end: number;
  /** In form NFC; digits of any script as 0 to 9. */
  text: string;
  /** `text` in lower case, with straight apostrophes: what phrases are compared with. */
  key: string;
  /** Whether white space, or the start of the text, stands before it. */
  spaced: boolean;
}

const PATTERN =
  /(\n)|((?:https?:\/\/|www\.)\S+)|(\p{Nd}{1,3}(?:[ \u00a0\u2009\u202f'’]\p{Nd}{3}(?!\p{Nd}))+(?:[.,٫]\p{Nd}+)?|\p{Nd}+(?:[.,٫٬]\p{Nd}+)*|(?<![^\s$€£~(-])\.\p{Nd}+|(?<=^-?),\p{Nd}+|[¼-¾⅐-⅞])|([\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*)|[^\s\u200b\u200e\u200f\u061c\ufeff\u00ad]/gu;

const KINDS = ['break', 'address', 'number', 'word'] as const;

const EDGE: Token = { kind: 'break', start: 0, end: 0, text: '', key: '', spaced: true };

type Lexicons = Partial<Record<TableName, Lexicon<unknown>>>;

interface Prepared {
  lexicons: Lexicons;
  /** The words with which a number can start. */
  starters: ReadonlySet<string>;
}

/** Those of the languages read so far: they take longer to make than most texts to read. */
const prepared = new WeakMap<StatisticLanguage, Prepared>();

const STARTERS = ['numbers', 'articles', 'fractions', 'vague', 'vagueLead'] as const;

export class Reading {
  readonly text: string;
  /** BCP 47, for its number marks. */
  readonly locale: string;
  readonly language: StatisticLanguage;
  readonly length: number;
  /** How often a token was looked at, so that a test can see that the work grows evenly. */
  steps = 0;
  private readonly tokens: readonly Token[];
  private readonly lexicons: Lexicons;
  private readonly starters: ReadonlySet<string>;

  constructor(text: string, locale: string, language: StatisticLanguage) {
    this.text = text;
    this.locale = locale;
    this.language = language;
    this.tokens = tokenise(text);
    ({ lexicons: this.lexicons, starters: this.starters } = prepare(language));
    this.length = this.tokens.length;
  }

  /** The token at `index`; outside the text a paragraph break. */
  at(index: number): Token {
    this.steps += 1;
    return this.tokens[index] ?? EDGE;
  }

  /** Whether the token at `index` is one of these, right after the one before. */
  isTied(index: number, marks: RegExp): boolean {
    const { text, spaced } = this.at(index);
    return !spaced && marks.test(text);
  }

  /** The words from one token to another (exclusive) as written, white space as single spaces. */
  textOf(from: number, to: number): string {
    const text = from < to ? this.text.slice(this.at(from).start, this.at(to - 1).end) : '';
    return text.normalize('NFC').replace(/\s+/g, ' ');
  }

  /** The longest phrase of a table that starts at token `index`. */
  startingAt<Name extends TableName>(name: Name, index: number): PhraseMatch<Values[Name]> | null {
    return this.lexicon(name).startingAt(this, index);
  }

  /** The longest phrase of a table that ends before token `index`. */
  endingAt<Name extends TableName>(name: Name, index: number): PhraseMatch<Values[Name]> | null {
    return this.lexicon(name).endingAt(this, index);
  }

  starts(name: TableName, index: number): boolean {
    return this.startingAt(name, index) !== null;
  }

  ends(name: TableName, index: number): boolean {
    return this.endingAt(name, index) !== null;
  }

  /** The token after the phrase that starts at token `index`; `undefined` where none does. */
  after(name: TableName, index: number): number | undefined {
    return this.startingAt(name, index)?.to;
  }

  valueAt<Name extends TableName>(name: Name, index: number): Values[Name] | undefined {
    return this.startingAt(name, index)?.value;
  }

  /** Whether a number can start with the word at `index`. */
  canStart(index: number): boolean {
    return this.starters.has(this.at(index).key);
  }

  private lexicon<Name extends TableName>(name: Name): Lexicon<Values[Name]> {
    this.lexicons[name] ??= new Lexicon<unknown>(this.language[name]);
    return this.lexicons[name] as Lexicon<Values[Name]>;
  }
}

function prepare(language: StatisticLanguage): Prepared {
  const known = prepared.get(language);
  if (known !== undefined) return known;
  const starters = new Set(STARTERS.flatMap(name => new Lexicon(language[name]).firstWords()));
  const made = { lexicons: {}, starters };
  prepared.set(language, made);
  return made;
}

function tokenise(source: string): Token[] {
  let end = 0;
  return Array.from(source.matchAll(PATTERN), match => {
    const [raw, ...groups] = match;
    const start = match.index;
    const spaced = start === 0 || start > end || source[start - 1] === '\n';
    const kind = KINDS[groups.findIndex(group => group !== undefined)] ?? 'mark';
    const text = kind === 'number' ? asciiDigits(raw) : raw.normalize('NFC');
    end = start + raw.length;
    return { kind, start, end, text, key: text.toLowerCase().replace('’', "'"), spaced };
  });
}
