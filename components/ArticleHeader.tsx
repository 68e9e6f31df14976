import { useTexts } from './texts-context.ts';

export interface HeaderMetadata {
  title: string;
  byline: string | null;
  siteName: string | null;
  publishedTime: string | null;
  language: string | null;
}

interface Props {
  metadata: HeaderMetadata;
  /** What changed since the reader was here. */
  news: string | null;
  hint: string | null;
}

/** Title of the article, and where, by whom and when it was published, as far as that is known. */
export function ArticleHeader({ metadata, news, hint }: Props) {
  const texts = useTexts();
  const { title, byline, siteName, publishedTime, language } = metadata;
  const facts = [siteName, byline, publishedTime && texts.day(publishedTime)].filter(Boolean);
  return (
    <header class="article-header">
      <h1 lang={language ?? undefined} dir="auto" title={title}>
        {title}
      </h1>
      <p class="facts" dir="auto">
        {facts.join(' · ')}
      </p>
      {news !== null && <p class="news">{news}</p>}
      {hint !== null && <p class="hint">{hint}</p>}
    </header>
  );
}
