/**
 * `text` with the decimal digits of every script as 0 to 9, and the Arabic marks as the Latin ones. As long as
 * `text`, in UTF-16 units, where it has no digits beyond U+FFFF.
 */
export function asciiDigits(text: string): string {
  if (/^[\d.,\s'’]*$/.test(text)) return text;
  return text
    .replace(/\p{Nd}/gu, digit => String(digitOf(digit.codePointAt(0)!)))
    .replace(/٫/g, '.')
    .replace(/٬/g, ',');
}

/** Unicode puts the ten digits of a script in a row, which starts at a code point that ends in 0 or 6. */
function digitOf(codePoint: number): number {
  if (codePoint >= 0x1d7ce && codePoint <= 0x1d7ff) return (codePoint - 0x1d7ce) % 10;
  const row = codePoint & ~0xf;
  return (codePoint & 0xf) - (/\p{Nd}/u.test(String.fromCodePoint(row)) ? 0 : 6);
}
