/** `value` times a power of ten, written out and read again, for 1.1 * 1e12 is not 1.1e12. */
export function scaled(value: number, exponent: number): number {
  const text = String(value);
  return text.includes('e') ? value * 10 ** exponent : Number(`${text}e${exponent}`);
}

/** A quotient or a sum without the noise of binary fractions. */
export function rounded(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}
