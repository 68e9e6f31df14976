/** The words of a stretch of text, to be aligned. */
import { endOf } from './fold-text.ts';
import { isBlockEdge, type SearchedText } from './searched-text.ts';
import { isSign } from './unit-classes.ts';

/** More words than this are not aligned; the rest of a longer gap counts as inserted or deleted. */
const MOST_WORDS = 64;

export type WordSpan = [from: number, to: number];

/** Words from the anchor outwards. */
export interface Words {
  spans: WordSpan[];
  /** For each, and for what is beyond the last, whether a block's edge is on its inner side. */
  breaks: boolean[];
  /** For each, whether it is a sign. */
  signs: boolean[];
}

/** The words from the anchor outwards, a word with its apostrophes being one. */
export function wordsOf(text: SearchedText, from: number, to: number, anchor: 'left' | 'right'): Words {
  const spans: WordSpan[] = [];
  const breaks = [isBlockEdge(text, anchor === 'left' ? from : to)];
  if (anchor === 'left') {
    for (let start = from; start < to && spans.length < MOST_WORDS; ) {
      let end = start + 1;
      while (end < to && !startsWord(text, end)) end += 1;
      spans.push([start, end]);
      breaks.push(isBlockEdge(text, end));
      start = end;
    }
  } else {
    for (let end = to; end > from && spans.length < MOST_WORDS; ) {
      let start = end - 1;
      while (start > from && !startsWord(text, start)) start -= 1;
      spans.push([start, end]);
      breaks.push(isBlockEdge(text, start));
      end = start;
    }
  }
  return { spans, breaks, signs: spans.map(([start]) => isSign(text.keys[start]!)) };
}

const APOSTROPHE = 0x27;

function startsWord(text: SearchedText, at: number): boolean {
  const { keys, wordStarts, starts } = text;
  if (wordStarts[at] === 0) return false;
  const middle = keys[at] === APOSTROPHE ? at : keys[at - 1] === APOSTROPHE ? at - 1 : 0;
  const isWithin =
    middle > 0 &&
    middle + 1 < keys.length &&
    endOf(text, middle - 1) === starts[middle] &&
    endOf(text, middle) === starts[middle + 1] &&
    !isSign(keys[middle - 1]!) &&
    !isSign(keys[middle + 1]!);
  return !isWithin;
}
