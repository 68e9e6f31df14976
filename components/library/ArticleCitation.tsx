import type { Article } from '../../lib/article/article.ts';
import { plainText } from '../../lib/formats/citations/citation-text.ts';
import { type CitationStyle, formatCitation } from '../../lib/formats/citations/format-citation.ts';
import { usePageTexts } from '../page-texts-context.ts';
import type { Status } from '../StatusBar.tsx';

interface Props {
  article: Article;
  style: CitationStyle;
  /** ISO 8601: today, on which the reader sees it. */
  now: string;
  busy: boolean;
  act(action: () => Promise<Status>): Promise<void>;
}

/** How the article is cited, to be copied. */
export function ArticleCitation({ article, style, now, busy, act }: Props) {
  const { text } = usePageTexts();
  const citation = formatCitation(article, style, { accessed: now });
  const copy = () =>
    act(async () => {
      await navigator.clipboard.writeText(plainText(citation));
      return { message: text('articleCitationCopied') };
    });
  return (
    <section aria-labelledby="article-citation">
      <h3 id="article-citation">{text('articleCitation')}</h3>
      <p class="article-citation" lang={article.language ?? undefined} dir="auto">
        {citation.map((run, at) => (run.isItalic ? <i key={at}>{run.text}</i> : run.text))}
      </p>
      <button type="button" class="boxed" disabled={busy} onClick={() => void copy()}>
        {text('articleCopyCitation')}
      </button>
    </section>
  );
}
