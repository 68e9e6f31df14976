import type { LinkedBlock } from './read-blocks.ts';

/** How many characters of running text make an article; one that the page declares may be shorter. */
const ENOUGH_PROSE = 250;
const DECLARED_PROSE = 80;
/** A block with at least so many characters outside links is running text. */
const PROSE_BLOCK = 60;
/** A link of at least so many characters that is a block by itself announces another page. */
const TEASER = 20;
/** No announcement of another page is as long. */
const LONG_BLOCK = 400;
const MANY_TEASERS = 6;
const MANY_TEASERS_AT_ROOT = 3;

export interface PageHints {
  /** The page says in its metadata that it is an article. */
  isDeclared: boolean;
  /** Its address is the site's root. */
  isRoot: boolean;
}

/** Whether what Readability took for the article is one: running text, not a list of links to others. */
export function isArticleText(blocks: readonly LinkedBlock[], { isDeclared, isRoot }: PageHints): boolean {
  let prose = 0;
  let proseBlocks = 0;
  let longest = 0;
  let linked = 0;
  let total = 0;
  let teasers = 0;
  for (const { text, linkLength } of blocks) {
    const weight = weightOf(text);
    const own = weight * (1 - linkLength / text.length);
    total += weight;
    linked += weight - own;
    if (own >= PROSE_BLOCK) {
      prose += own;
      proseBlocks++;
      longest = Math.max(longest, own);
    } else if (weight >= TEASER && own < weight / 4) teasers++;
  }
  if (prose < (isDeclared ? DECLARED_PROSE : ENOUGH_PROSE)) return false;
  if (isDeclared) return true;
  const many = isRoot ? MANY_TEASERS_AT_ROOT : MANY_TEASERS;
  return linked < total / 2 && (longest >= LONG_BLOCK || teasers < many || teasers < proseBlocks * 0.7);
}

/** A text's length; a character of Chinese, Japanese or Korean says as much as two or three letters. */
function weightOf(text: string): number {
  const wide =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return text.length + wide * 1.5;
}
