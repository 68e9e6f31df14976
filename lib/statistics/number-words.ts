/**
 * Reads on in a number whose magnitudes, or all of it, are words: "4,2 tỷ", "two hundred and five thousand".
 * Groups below a thousand are built up, then multiplied out by the magnitude after them.
 */
import { type Reading, rounded, scaled } from './reading.ts';

type Last = 'start' | 'digits' | 'one' | 'ten' | 'pair' | 'hundred' | 'magnitude' | 'joint' | 'point';

export class NumberWords {
  /** The token after what was read. */
  to: number;
  /** The power of ten in the magnitude words. */
  exponent = 0;
  readonly #reading: Reading;
  #total = 0;
  #group: number | null;
  #last: Last;
  /** The last magnitude: only smaller ones add to it. */
  #magnitude = Number.POSITIVE_INFINITY;
  readonly #startsInWords: boolean;

  /** @param group The number in digits before `to`; `null` where the number starts with a word. */
  constructor(reading: Reading, to: number, group: number | null, last: Last = 'start') {
    this.#reading = reading;
    this.to = to;
    this.#group = group;
    this.#last = group === null ? last : 'digits';
    this.#startsInWords = group === null;
  }

  get value(): number {
    return rounded(this.#total + (this.#group ?? 0));
  }

  /** Whether anything was read that counts something by itself. */
  get isNumber(): boolean {
    return this.#last !== 'start' && this.#last !== 'joint';
  }

  /** Takes one thing, as "a" in "a hundred". */
  setOne(): void {
    this.#group = 1;
    this.#last = 'one';
  }

  readAll(): void {
    while (
      this.#addNumber() ||
      this.#multiply() ||
      this.#magnify() ||
      this.#addHalf() ||
      this.#join() ||
      this.#point() ||
      this.#addDigits()
    );
  }

  /** The key of the next word, which a hyphen may tie to the one before; empty where there is none. */
  #next(offset = 0): string {
    const { tokens } = this.#reading;
    const token = tokens.at(this.to + offset);
    if (token.kind === 'word') return token.key;
    const isTied = token.text === '-' && !token.spaced && this.#last !== 'start' && this.#startsInWords;
    const after = tokens.at(this.to + offset + 1);
    return isTied && after.kind === 'word' && !after.spaced ? after.key : '';
  }

  /** Steps over the next word, and the hyphen before it. */
  #step(): true {
    this.to += this.#reading.tokens.at(this.to).kind === 'word' ? 1 : 2;
    return true;
  }

  #addNumber(): boolean {
    const { data, numbers, phrases } = this.#reading.language;
    const value = numbers.get(this.#next());
    if (value === undefined || !this.#startsInWords) return false;
    const group = this.#group ?? 0;
    const isFinal = phrases('finals').startingAt(this.#reading.tokens, this.to) !== null;
    if (this.#last === 'start' || this.#last === 'magnitude') {
      if (isFinal && this.#last === 'start') return false;
      if (this.#last === 'start' && this.#isYearWord()) return false;
      if (this.#last === 'magnitude' && !this.#continues()) return false;
      if (this.#last === 'magnitude' && this.#endsShort(value)) {
        this.#total += scaled(value, this.#magnitude - 1);
        this.#last = 'pair';
        return this.#step();
      }
      this.#group = value;
      this.#last = value < 10 ? 'one' : 'ten';
      return this.#step();
    }
    if (this.#last === 'hundred' && value < 10 && this.#endsShort(value)) {
      this.#group = group + value * 10;
      this.#last = 'pair';
      return this.#step();
    }
    const isFree =
      (this.#last === 'hundred' && value < 100) ||
      (this.#last === 'joint' && value < 100) ||
      (this.#last === 'ten' &&
        group % 10 === 0 &&
        value < (group % 100 === 60 || group % 100 === 80 ? 20 : 10));
    if (isFree && (this.#last === 'joint' || this.#continues())) {
      this.#group = group + value;
      this.#last = value < 10 ? 'one' : 'ten';
      return this.#step();
    }
    if (data.isColloquial && this.#last === 'one' && value < 10 && this.#continues()) {
      this.#group = group + (group % 10) * 9 + value;
      this.#last = 'pair';
      return this.#step();
    }
    return false;
  }

  /** Whether the next word is "năm" before a year in words: "năm hai nghìn". */
  #isYearWord(): boolean {
    const { numbers, phrases } = this.#reading.language;
    const { tokens } = this.#reading;
    if (!phrases('weak').startingAt(tokens, this.to) || !this.#isUnit()) return false;
    return numbers.has(this.#next(1)) && !phrases('finals').startingAt(tokens, this.to + 1);
  }

  /** Whether the next word, where it is a unit too ("năm"), goes on the number: a number word follows it. */
  #continues(): boolean {
    const { numbers, multipliers, magnitudes, phrases } = this.#reading.language;
    const { tokens } = this.#reading;
    if (!phrases('weak').startingAt(tokens, this.to) || !this.#isUnit()) return true;
    if (this.#last === 'ten' || this.#last === 'one') return false;
    const next = this.#next(1);
    if (multipliers.has(next) || magnitudes.startingAt(tokens, this.to + 1)) return true;
    return numbers.has(next) && next !== this.#next();
  }

  #isUnit(): boolean {
    return this.#reading.language.units.startingAt(this.#reading.tokens, this.to) !== null;
  }

  /** Whether the next number word is the last of a short form: "một trăm mốt" is 110, "bốn triệu sáu" 4.6 million. */
  #endsShort(value: number): boolean {
    const { data } = this.#reading.language;
    if (!data.isColloquial || value === 0 || value > 9 || this.#isUnit()) return false;
    const next = this.#reading.tokens.at(this.to + 1);
    return next.kind !== 'word' && next.kind !== 'number';
  }

  #multiply(): boolean {
    const by = this.#reading.language.multipliers.get(this.#next());
    if (by === undefined || this.#group === null || !/^(?:one|ten|digits|pair)$/.test(this.#last))
      return false;
    if (by === 12) {
      this.#total = (this.#total + this.#group) * 12;
      this.#group = null;
      this.#magnitude = 0;
      this.#last = 'magnitude';
      return this.#step();
    }
    const part = this.#last === 'digits' ? this.#group : this.#group % (by === 10 ? 10 : 100);
    if (by === 20 && part !== 4) return false;
    this.#group += part * (by - 1);
    this.#last = by >= 100 ? 'hundred' : 'ten';
    return this.#step();
  }

  #magnify(): boolean {
    const { tokens, language } = this.#reading;
    const isTied = tokens.at(this.to).text === '-' && !tokens.at(this.to).spaced;
    const at = isTied ? this.to + 1 : this.to;
    const match = language.magnitudes.startingAt(tokens, at);
    if (match === null || match.value === 0 || this.#last === 'start' || this.#last === 'joint') return false;
    if (this.#last === 'magnitude' || match.value > this.#magnitude) {
      this.#total = scaled(this.value, match.value);
      this.exponent += match.value;
    } else {
      this.#total += scaled(this.#group ?? 0, match.value);
      this.exponent = Math.max(this.exponent, match.value);
    }
    this.#group = null;
    this.#magnitude = match.value;
    this.#last = 'magnitude';
    this.to = match.to;
    return true;
  }

  #addHalf(): boolean {
    const { tokens, language } = this.#reading;
    const match = language.phrases('andHalf').startingAt(tokens, this.to);
    if (match === null || this.#last === 'start' || this.#last === 'joint') return false;
    if (this.#last === 'magnitude') this.#total += scaled(0.5, this.#magnitude);
    else this.#group = (this.#group ?? 0) + 0.5;
    this.#last = 'pair';
    this.to = match.to;
    return true;
  }

  /** "and" in "one hundred and two", but not in "between one hundred and two hundred". */
  #join(): boolean {
    const { data, numbers, multipliers, magnitudes, phrases } = this.#reading.language;
    const { tokens } = this.#reading;
    if (!this.#startsInWords || phrases('joints').startingAt(tokens, this.to) === null) return false;
    const canJoin = this.#last === 'hundred' || this.#last === 'magnitude';
    if (!canJoin && !(data.joinsTens && this.#last === 'ten')) return false;
    const value = numbers.get(this.#next(1));
    if (value === undefined) return false;
    const isNewNumber =
      (this.#last === 'hundred' && (multipliers.get(this.#next(2)) ?? 0) >= 100) ||
      (magnitudes.startingAt(tokens, this.to + 2)?.value ?? 0) >= this.#magnitude;
    if (isNewNumber) return false;
    this.#step();
    this.#group = (this.#group ?? 0) + value;
    this.#last = this.#group % 10 === 0 ? 'ten' : 'one';
    return this.#step();
  }

  /** The decimal mark as a word, with the digits after it one by one. */
  #point(): boolean {
    const { tokens, language } = this.#reading;
    if (language.phrases('points').startingAt(tokens, this.to) === null) return false;
    if (this.#last === 'start' || this.#last === 'point') return false;
    let digits = '';
    let at = this.to + 1;
    for (; ; at += 1) {
      const { kind, text, key } = tokens.at(at);
      const digit = language.numbers.get(key) ?? 10;
      if (kind === 'number' && /^\d+$/.test(text) && digits === '') digits += text;
      else if (kind === 'word' && digit < 10) digits += String(digit);
      else break;
    }
    if (digits === '') return false;
    this.#group = Number(`${this.#group ?? 0}.${digits}`);
    this.#last = 'point';
    this.to = at;
    return true;
  }

  /** "2 triệu 300 nghìn": digits go on a number where a smaller magnitude follows them. */
  #addDigits(): boolean {
    const { tokens, language } = this.#reading;
    const { kind, text } = tokens.at(this.to);
    if (this.#last !== 'magnitude' || kind !== 'number' || !/^\d{1,3}$/.test(text)) return false;
    const next = language.magnitudes.startingAt(tokens, this.to + 1);
    if (next === null || next.value === 0 || next.value >= this.#magnitude) return false;
    this.#group = Number(text);
    this.#last = 'digits';
    this.to += 1;
    return true;
  }
}
