/**
 * Reads on in a number whose magnitudes, or all of it, are words: "4,2 tỷ", "two hundred and five thousand".
 * Groups below a thousand are built up, then multiplied out by the magnitude after them.
 */
import { rounded, scaled } from './arithmetic.ts';
import type { Reading } from './reading.ts';

type Last = 'start' | 'digits' | 'one' | 'ten' | 'pair' | 'hundred' | 'magnitude' | 'joint' | 'point';

export class NumberWords {
  /** The token after what was read. */
  to: number;
  /** The power of ten in the magnitude words. */
  exponent = 0;
  private readonly reading: Reading;
  private readonly inWords: boolean;
  private total = 0;
  private group: number | undefined;
  private last: Last;
  /** The last magnitude: only smaller ones add to it. */
  private magnitude = Number.POSITIVE_INFINITY;

  /**
   * @param group The number in digits before token `to`; `undefined` where the number starts with a word.
   * @param last What went before, for one that does not start there.
   */
  constructor(reading: Reading, to: number, group?: number, last: Last = 'start') {
    this.reading = reading;
    this.to = to;
    this.group = group;
    this.inWords = group === undefined || last !== 'start';
    this.last = this.inWords ? last : 'digits';
    while (
      this.addNumber() ||
      this.multiply() ||
      this.magnify() ||
      this.addHalf() ||
      this.join() ||
      this.point() ||
      this.addDigits()
    );
  }

  get value(): number {
    return rounded(this.total + (this.group ?? 0));
  }

  /** Whether nothing was read that counts something by itself. */
  get isOpen(): boolean {
    return this.last === 'start' || this.last === 'joint';
  }

  /** Where the next word stands, which a hyphen may tie to the one before. */
  private get next(): number {
    const isTied = this.last !== 'start' && this.reading.isTied(this.to, /^-$/);
    return isTied && !this.reading.at(this.to + 1).spaced ? this.to + 1 : this.to;
  }

  private go(to: number, last: Last, group?: number): true {
    this.to = to;
    this.last = last;
    this.group = group;
    return true;
  }

  private addNumber(): boolean {
    const at = this.next;
    const match = this.inWords ? this.reading.startingAt('numbers', at) : undefined;
    if (match === undefined) return false;
    const { value, to } = match;
    const { last } = this;
    const group = this.group ?? 0;
    const size = value < 10 ? 'one' : 'ten';
    const isUnit = this.reading.starts('weak', at) && this.reading.starts('units', at);
    if (last === 'start') {
      const isYear = isUnit && this.reading.starts('numbers', to) && !this.reading.starts('finals', to);
      return !isYear && !this.reading.starts('finals', at) && this.go(to, size, value);
    }
    if (isUnit && last !== 'joint' && !this.goesOn(to)) return false;
    const isShort = this.reading.grammar.isColloquial && size === 'one' && value > 0 && this.isEnd(to);
    if (last === 'magnitude') {
      if (!isShort || isUnit) return this.go(to, size, value);
      this.total += scaled(value, this.magnitude - 1);
      return this.go(to, 'pair');
    }
    if (last === 'hundred' && isShort && !isUnit) return this.go(to, 'pair', group + value * 10);
    if (last === 'hundred' || last === 'joint' || (last === 'ten' && size === 'one' && group % 10 === 0))
      return value < 100 && this.go(to, size, group + value);
    const isPair = this.reading.grammar.isColloquial && last === 'one' && size === 'one';
    return isPair && this.go(to, 'pair', group + (group % 10) * 9 + value);
  }

  /** Whether a word that is a number and a unit ("năm") is the number: another goes on after it. */
  private goesOn(to: number): boolean {
    if (this.last === 'ten' || this.last === 'one') return false;
    return (['multipliers', 'magnitudes', 'numbers'] as const).some(name => this.reading.starts(name, to));
  }

  /** Whether neither a word nor a number stands at `to`: "một trăm mốt" is 110, "bốn triệu sáu" 4.6 million. */
  private isEnd(to: number): boolean {
    return /^(?:mark|break)$/.test(this.reading.at(to).kind);
  }

  private multiply(): boolean {
    const match = this.reading.startingAt('multipliers', this.next);
    if (match === undefined || this.group === undefined || /^(?:start|point|joint)$/.test(this.last))
      return false;
    const { value, to } = match;
    if (value === 12) {
      this.total = (this.total + this.group) * value;
      this.magnitude = 0;
      return this.go(to, 'magnitude');
    }
    if (this.last === 'hundred') return false;
    const part = this.last === 'digits' ? this.group : this.group % (value === 10 ? 10 : 100);
    return this.go(to, value === 10 ? 'ten' : 'hundred', this.group + part * (value - 1));
  }

  private magnify(): boolean {
    const match = this.reading.startingAt('magnitudes', this.next);
    if (match === undefined || match.value === 0 || this.isOpen) return false;
    const { value, to } = match;
    if (this.last === 'magnitude' || value > this.magnitude) {
      this.total = scaled(this.total + (this.group ?? 0), value);
      this.exponent += value;
    } else {
      this.total += scaled(this.group ?? 0, value);
      this.exponent = Math.max(this.exponent, value);
    }
    this.magnitude = value;
    return this.go(to, 'magnitude');
  }

  private addHalf(): boolean {
    const to = this.reading.after('andHalf', this.to);
    if (to === undefined || this.isOpen) return false;
    if (this.last !== 'magnitude') return this.go(to, 'pair', (this.group ?? 0) + 0.5);
    this.total += scaled(0.5, this.magnitude);
    return this.go(to, 'pair');
  }

  /** "and" in "one hundred and two", but not in "between one hundred and two hundred". */
  private join(): boolean {
    const at = this.reading.after('joints', this.to);
    if (at === undefined || !this.inWords || !/^(?:hundred|magnitude)$/.test(this.last)) return false;
    const match = this.reading.startingAt('numbers', at);
    if (match === undefined) return false;
    const { value, to } = match;
    if (this.last === 'hundred' && this.reading.starts('multipliers', to) && value < 10) {
      if (this.reading.valueAt('multipliers', to) !== 10) return false;
    }
    if ((this.reading.valueAt('magnitudes', to) ?? 0) >= this.magnitude) return false;
    return this.go(to, value < 10 ? 'one' : 'ten', (this.group ?? 0) + value);
  }

  /** The decimal mark as a word, with the digits after it one by one. */
  private point(): boolean {
    let at = this.reading.after('points', this.to) ?? 0;
    if (at === 0 || this.isOpen || this.last === 'point') return false;
    let digits = '';
    for (; ; at += 1) {
      const { text } = this.reading.at(at);
      const digit = /^\d+$/.test(text) && digits === '' ? text : this.reading.valueAt('numbers', at);
      if (digit === undefined || Number(digit) > 9) break;
      digits += digit;
    }
    return digits !== '' && this.go(at, 'point', Number(`${this.group ?? 0}.${digits}`));
  }

  /** "2 triệu 300 nghìn": digits go on a number where a smaller magnitude follows them. */
  private addDigits(): boolean {
    const { text } = this.reading.at(this.to);
    if (this.last !== 'magnitude' || !/^\d{1,3}$/.test(text)) return false;
    const magnitude = this.reading.valueAt('magnitudes', this.to + 1) ?? 0;
    return magnitude > 0 && magnitude < this.magnitude && this.go(this.to + 1, 'digits', Number(text));
  }
}

/** As the constructor; `undefined` where nothing was read that counts something by itself. */
export function readNumberWords(
  ...place: ConstructorParameters<typeof NumberWords>
): NumberWords | undefined {
  const words = new NumberWords(...place);
  return words.isOpen ? undefined : words;
}
