/** Tags in one cell of a table. */

/** Each tag whole, those with a separator of their own in quotation marks. */
export function joinTags(tags: readonly string[]): string {
  return tags.map(tag => (/[",;]/.test(tag) ? `"${tag.replaceAll('"', '""')}"` : tag)).join('; ');
}

/** Takes back what `joinTags` gives, and what others write: separated by semicolons or commas. */
export function splitTags(cell: string): string[] {
  return Array.from(
    cell.matchAll(/\s*(?:"((?:[^"]|"")*)"\s*(?=[;,]|$)|([^;,]+))/g),
    ([, quoted, plain = '']) => (quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"')),
  ).filter(tag => tag !== '');
}
