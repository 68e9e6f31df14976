/** How the styles write names, one and several. */
import type { CitedAuthor } from './authors.ts';
import type { NameParts } from './person-name.ts';

/**
 * "Roe, Jane", "King, Martin Luther, Jr."; a name that has its family name first, or is never taken apart, as it is.
 */
export function invertedName({ name, parts }: CitedAuthor): string {
  if (parts === null || parts.isFamilyFirst) return name;
  return [parts.family, parts.given, parts.suffix].filter(part => part !== '').join(', ');
}

/** Whether `invertedName` has a comma, after which one more stands before "and". */
export function isInverted({ parts }: CitedAuthor): boolean {
  return parts !== null && !parts.isFamilyFirst;
}

/** What names an author within a text: the family name, or the whole where there is none. */
export function shortName({ name, parts }: CitedAuthor): string {
  return parts?.family ?? name;
}

/** "T. M." of "Thị Mẫu", "J.-L." of "Jean-Luc", "J. R." of "J.R." */
export function initialsOf({ given }: NameParts): string {
  const words = given.replace(/\.(?=\p{L})/gu, '. ').split(' ');
  return words
    .map(word => word.split(/[-‐‑]/).map(initial).filter(Boolean).join('-'))
    .filter(word => word !== '')
    .join(' ');
}

function initial(word: string): string {
  const letter = /\p{L}\p{M}*/u.exec(word)?.[0] ?? '';
  return letter && `${letter}.`;
}

/**
 * "A", "A and B", "A, B, and C": `last` goes before the last of two, `lastOfMore` before that of more, spaces and all.
 */
export function joinNames(names: readonly string[], last: string, lastOfMore: string): string {
  if (names.length < 3) return names.join(last);
  return names.slice(0, -1).join(', ') + lastOfMore + names.at(-1)!;
}
