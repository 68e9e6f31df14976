/**
 * A link that scrolls to a passage and sets it off, in every browser that knows text fragments, with no extension.
 * Source: https://wicg.github.io/scroll-to-text-fragment/
 */
import type { TextQuoteSelector } from '../anchoring/selectors.ts';

/** A longer passage is named by its beginning and its end. In UTF-16 units. */
const LONGEST_WHOLE = 200;
/** A shorter one may stand on the page more than once: it is named with what is around it. */
const LONGEST_AMBIGUOUS = 24;
/** Words of a beginning, of an end, and of what is around. */
const WORDS = 6;

/** @param url The page's address; a fragment of its own is replaced. */
export function linkToPassage(
  url: string,
  { exact, prefix, suffix }: Omit<TextQuoteSelector, 'type'>,
): string {
  const [start, end] = ends(exact);
  // Only within a block does what is around belong to the passage, and only whole words are found.
  const isShort = exact.length <= LONGEST_AMBIGUOUS;
  const before = isShort ? lastWords(wordsAfterCut(lastBlock(prefix)), WORDS) : '';
  const after = isShort ? firstWords(wordsBeforeCut(firstBlock(suffix)), WORDS) : '';
  const parts = [
    before && `${encode(before)}-`,
    encode(start),
    end && encode(end),
    after && `-${encode(after)}`,
  ];
  return `${url.split('#', 1)[0]}#:~:text=${parts.filter(part => part).join(',')}`;
}

/** The passage, or its beginning and its end: what runs over blocks cannot be named as a whole. */
function ends(exact: string): [string, string | null] {
  if (!exact.includes('\n') && exact.length <= LONGEST_WHOLE) return [exact, null];
  return [firstWords(firstBlock(exact), WORDS), lastWords(lastBlock(exact), WORDS)];
}

const firstBlock = (text: string) => text.split('\n', 1)[0]!;
const lastBlock = (text: string) => text.split('\n').at(-1)!;

const wordsOf = (text: string) => text.split(/\s+/).filter(word => word !== '');
const firstWords = (text: string, count: number) => wordsOf(text).slice(0, count).join(' ');
const lastWords = (text: string, count: number) => wordsOf(text).slice(-count).join(' ');

/** Stored surroundings are cut anywhere: the word at the cut may be half of one. */
const wordsAfterCut = (text: string) => text.replace(/^\S*\s/, '');
const wordsBeforeCut = (text: string) => text.replace(/\s\S*$/, '');

/** Minus and comma have a meaning in the directive. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
