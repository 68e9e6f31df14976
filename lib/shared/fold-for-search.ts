/** `text` as it is searched: without case and diacritics, in one Unicode form; đ is d. */
export function foldForSearch(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd').normalize('NFC');
}
