/** Cuts a text into words, numbers and marks, once and from left to right, whatever its Unicode form. */
import { asciiDigits } from '../shared/ascii-digits.ts';

export interface Token {
  kind: 'word' | 'number' | 'mark' | 'break' | 'address';
  /** In UTF-16 units of the text as given. */
  start: number;
  end: number;
  /** In form NFC; digits of any script as 0 to 9. */
  text: string;
  /** `text` in lower case: what phrases are compared with. */
  key: string;
  /** Whether white space, or the start of the text, stands before it. */
  spaced: boolean;
}

const PATTERN = new RegExp(
  [
    String.raw`(\n)`,
    String.raw`((?:https?:\/\/|www\.)\S+)`,
    String.raw`(\p{Nd}{1,3}(?:[ \u00a0\u2009\u202f'’]\p{Nd}{3}(?!\p{Nd}))+(?:[.,٫]\p{Nd}+)?|\p{Nd}+(?:[.,٫٬]\p{Nd}+)*|(?<![^\s$€£~(-])\.\p{Nd}+|(?<=^-?),\p{Nd}+|[¼-¾⅐-⅞])`,
    String.raw`([\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*)`,
    String.raw`[^\s\u200b\u200e\u200f\u061c\ufeff\u00ad]`,
  ].join('|'),
  'gu',
);

const EDGE: Token = { kind: 'break', start: 0, end: 0, text: '', key: '', spaced: true };

/** The tokens of one text. Every look at one is counted, so that a test can see that the work grows evenly. */
export class Tokens {
  readonly length: number;
  readonly source: string;
  steps = 0;
  readonly #list: readonly Token[];

  constructor(text: string) {
    this.source = text;
    this.#list = tokenise(text);
    this.length = this.#list.length;
  }

  /** The token at `index`; outside the text a paragraph break. */
  at(index: number): Token {
    this.steps += 1;
    return this.#list[index] ?? EDGE;
  }

  /** The words from one token to another (exclusive) as written, white space as single spaces. */
  textOf(from: number, to: number): string {
    if (from >= to) return '';
    const { start } = this.at(from);
    return this.source
      .slice(start, this.at(to - 1).end)
      .normalize('NFC')
      .replace(/\s+/g, ' ');
  }
}

function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(PATTERN)) {
    const [raw, isBreak, address, number, word] = match;
    const start = match.index;
    const spaced = start === 0 || /\s/.test(text[start - 1] ?? '') || start > end;
    const kind = isBreak ? 'break' : address ? 'address' : number ? 'number' : word ? 'word' : 'mark';
    end = start + raw.length;
    const plain = kind === 'number' ? asciiDigits(raw) : raw.normalize('NFC');
    tokens.push({ kind, start, end, text: plain, key: plain.toLowerCase(), spaced });
  }
  return tokens;
}
