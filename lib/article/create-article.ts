import type { Article, ArticleText, ExtractedArticle } from './article.ts';
import { pageKeyOf } from './page-key.ts';

/** The text of an article's blocks, one a line. */
export function textOf(blocks: ExtractedArticle['blocks']): string {
  return blocks.map(({ text }) => text).join('\n');
}

/**
 * The records that keep an article, from what was read of its page.
 *
 * @param pageKey The key under which the library keeps it.
 * @param now The time, ISO 8601.
 */
export async function createArticle(
  extracted: ExtractedArticle,
  pageKey: string,
  url: string,
  now: string,
): Promise<{ article: Article; text: ArticleText }> {
  const { metadata, blocks, canonicalUrl, isArticle } = extracted;
  const textHash = await sha256(textOf(blocks));
  return {
    article: {
      ...metadata,
      pageKey,
      aliases: [...new Set([pageKeyOf(url), pageKey])].sort(),
      url,
      canonicalUrl,
      isArticle,
      dismissedStatistics: [],
      corrections: [],
      mergedInto: null,
      mergedAt: null,
      textHash,
      created: now,
      modified: now,
    },
    text: { pageKey, textHash, saved: now, blocks },
  };
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('');
}
