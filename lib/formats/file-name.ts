/** Characters, of at most four bytes each: with the date below the 255 bytes that file systems allow. */
const LONGEST_SLUG = 58;
const FALLBACK = 'on-the-record';

/**
 * A name for the export of an article, such as `krong-no-xay-dung-dang-2026-01-31.json`: letters and digits of
 * any script, without case and Vietnamese diacritics, cut at the end of a word. Since the date follows, it is
 * never a name that Windows keeps for a device.
 *
 * @param date Its day in the local time zone counts.
 * @param extension Without a dot.
 */
export function exportFileName(title: string, date: Date, extension = 'json'): string {
  const day = [
    String(date.getFullYear()).padStart(4, '0'),
    String(date.getMonth() + 1).padStart(2, '0'),
    String(date.getDate()).padStart(2, '0'),
  ].join('-');
  return `${slugOf(title)}-${day}.${extension}`;
}

function slugOf(title: string): string {
  const words = foldLatin(title)
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return words === null ? FALLBACK : cutAtWord(words.join('-'));
}

/** Other scripts keep their marks: without them many are unreadable. */
function foldLatin(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/(\p{Script=Latin})[\u0300-\u036f]+/gu, '$1')
    .replace(/đ/g, 'd')
    .normalize('NFC');
}

function cutAtWord(slug: string): string {
  const characters = Array.from(slug);
  if (characters.length <= LONGEST_SLUG) return slug;
  const head = characters.slice(0, LONGEST_SLUG).join('');
  const lastHyphen = head.lastIndexOf('-');
  return characters[LONGEST_SLUG] === '-' || lastHyphen < 1 ? head : head.slice(0, lastHyphen);
}
