/** Reads a page: its article's text and what is known about it. The page itself is never changed. */
import { Readability } from '@mozilla/readability';
import { collapseWhitespace } from '../shared/text.ts';
import type { ArticleBlock, ExtractedArticle } from './article.ts';
import { copyDocument, copyVisible } from './copy-document.ts';
import { dropTrailing } from './drop-trailing.ts';
import { isArticleText, type PageHints } from './judge-article.ts';
import { type ReadabilityFacts, readMetadata } from './metadata.ts';
import { canonicalUrlOf } from './page-address.ts';
import { type PageFacts, readPageFacts } from './page-facts.ts';
import { type LinkedBlock, readBlocks } from './read-blocks.ts';

/** A page with more elements is read whole: to look for its article would hold it up for seconds. */
const MAX_ELEMENTS = 60_000;
/** As deep as a browser nests what it parses. Readability's time grows with the square of it. */
const MAX_DEPTH = 520;

/**
 * The article on a page, or the page's whole visible text where there is none. Works for any document, one that
 * is not HTML included.
 *
 * @param doc The page's own document.
 * @param url Its address.
 */
export function extractArticle(doc: Document, url: string): ExtractedArticle {
  const copy = copyDocument(doc);
  const facts = readPageFacts(copy);
  const canonicalUrl = canonicalUrlOf(copy);
  const found = runReadability(copy);
  const isArticle = found !== null && isArticleText(found.blocks, hintsOf(facts, url));
  const blocks = isArticle ? dropTrailing(found.blocks) : wholeText(doc);

  const lines = blocks.map(({ text }) => text);
  const metadata = readMetadata(url, facts, found, {
    lines: isArticle ? lines : [],
    pageLines: () => (isArticle ? wholeText(doc).map(({ text }) => text) : []),
  });
  return { metadata, isArticle, canonicalUrl, blocks: withoutTitle(blocks, metadata.title).map(plainBlock) };
}

interface Found extends ReadabilityFacts {
  blocks: LinkedBlock[];
}

/** Takes `copy` apart. `null` where Readability finds nothing or fails on the document. */
function runReadability(copy: Document): Found | null {
  if (depthOf(copy) > MAX_DEPTH) return null;
  try {
    const options = { serializer: (node: Node) => node, maxElemsToParse: MAX_ELEMENTS };
    const parsed = new Readability<Node>(copy, options).parse();
    if (!parsed?.content) return null;
    const { title, byline, excerpt, content } = parsed;
    return {
      title: title ?? '',
      byline: byline ?? '',
      excerpt: excerpt ?? '',
      blocks: readBlocks(content as Element),
    };
  } catch {
    return null;
  }
}

function depthOf(root: Node): number {
  let deepest = 0;
  let depth = 0;
  for (let node: Node | null = root; node !== null; ) {
    deepest = Math.max(deepest, depth);
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth++;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      depth--;
    }
    node = node === root ? null : (node?.nextSibling ?? null);
  }
  return deepest;
}

function wholeText(doc: Document): LinkedBlock[] {
  const copy = copyVisible(doc);
  const root = copy.body ?? copy.documentElement;
  return root === null ? [] : readBlocks(root);
}

function hintsOf({ jsonLd, meta }: PageFacts, url: string): PageHints {
  const address = URL.canParse(url) ? new URL(url) : null;
  return {
    isDeclared: jsonLd !== null || meta.get('og:type') === 'article' || meta.has('article:published_time'),
    isRoot: address !== null && /^https?:/.test(url) && address.pathname === '/' && address.search === '',
  };
}

/** The title is kept apart; many pages have it as the text's first heading, too. */
function withoutTitle<B extends ArticleBlock>(blocks: B[], title: string): B[] {
  const isTitle = (text: string) =>
    collapseWhitespace(text).toLowerCase() === collapseWhitespace(title).toLowerCase();
  return blocks.length > 1 && isTitle(blocks[0]!.text) ? blocks.slice(1) : blocks;
}

function plainBlock({ kind, text }: LinkedBlock): ArticleBlock {
  return { kind, text };
}
