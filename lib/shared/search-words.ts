/**
 * The words of a text as they are searched: folded, and apart from each other by one space, whatever stood between
 * them. Of scripts that write no spaces every character is a word.
 */
import { foldForSearch } from './fold-for-search.ts';

const LONE = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
const HAS_LONE = new RegExp(`[${LONE}]`, 'u');
const EACH_LONE = new RegExp(`[${LONE}]`, 'gu');
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu;
const IS_WORD = /[\p{L}\p{N}]/u;

/** A character with all that may combine with it when it is folded; jamo make syllables. */
const CLUSTERS = /[\s\S][\p{M}\p{Cf}\u1160-\u11ff\u3131-\u318e\uffa0-\uffdc]*/gu;

/** Such as `ky luat 2 447` of "Kỷ luật: 2.447"; empty where there is no word. */
export function searchWords(text: string): string {
  const words = fold(text).replace(BETWEEN_WORDS, ' ');
  return (HAS_LONE.test(words) ? words.replace(EACH_LONE, ' $& ').replace(/ +/g, ' ') : words).trim();
}

export interface MappedWords {
  /** As `searchWords` gives them. */
  words: string;
  /** For each UTF-16 unit of `words`, where what it was made from starts and ends in the text; of spaces both are 0. */
  starts: number[];
  ends: number[];
}

/** As `searchWords`, with the way back; several times slower. */
export function mapSearchWords(text: string): MappedWords {
  const starts: number[] = [];
  const ends: number[] = [];
  let words = '';
  let isApart = false;
  for (const { 0: cluster, index } of text.matchAll(CLUSTERS)) {
    for (const character of fold(cluster)) {
      if (!IS_WORD.test(character)) {
        isApart = true;
        continue;
      }
      const isLone = HAS_LONE.test(character);
      if ((isApart || isLone) && words !== '') {
        words += ' ';
        starts.push(0);
        ends.push(0);
      }
      isApart = isLone;
      for (let unit = 0; unit < character.length; unit++) {
        starts.push(index);
        ends.push(index + cluster.length);
      }
      words += character;
    }
  }
  return { words, starts, ends };
}

/** Ligatures and other compatibility forms are what they stand for; what is invisible parts no word. */
function fold(text: string): string {
  return foldForSearch(text.normalize('NFKC'))
    .replace(/\p{Cf}/gu, '')
    .replaceAll('ς', 'σ');
}
