import { useRef, useState } from 'preact/hooks';
import { splitArticle } from '../../lib/store/article-changes.ts';
import type { ArticleDetails } from '../../lib/store/article-details.ts';
import { usePageTexts } from '../page-texts-context.ts';
import type { ChangeArticle } from './change-article.ts';
import type { LibraryServices } from './library-services.ts';
import { MergeForm } from './MergeForm.tsx';

interface Props {
  details: ArticleDetails;
  services: LibraryServices;
  busy: boolean;
  change: ChangeArticle;
}

/** What is one with the article, to be split from it; and the way to make it one with another. */
export function ArticleParts({ details: { article, group, parts }, services, busy, change }: Props) {
  const { text, plural } = usePageTexts();
  const [isMerging, setMerging] = useState(false);
  const merge = useRef<HTMLButtonElement>(null);
  const [, ...others] = parts;
  const titleOf = (key: string) => group.find(({ pageKey }) => pageKey === key)?.title ?? key;
  return (
    <section aria-labelledby="article-parts">
      <h3 id="article-parts">{text('articleOneArticle')}</h3>
      {others.length > 0 && (
        <>
          <p class="hint">{text('articleParts')}</p>
          <ul class="article-parts">
            {others.map(({ key, marks }) => (
              <li key={key}>
                <bdi class="article-part">{titleOf(key)}</bdi>
                <span class="facts">{plural('marks', marks.length)}</span>
                <button
                  type="button"
                  class="boxed"
                  disabled={busy}
                  aria-label={text('articleSplitOf', { title: titleOf(key) })}
                  onClick={() =>
                    change(
                      (database, now) => splitArticle(database, article.pageKey, key, now),
                      text('articleSplitDone', { title: titleOf(key) }),
                    )
                  }
                >
                  {text('articleSplit')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <button
        ref={merge}
        type="button"
        class="boxed"
        aria-expanded={isMerging}
        onClick={() => setMerging(!isMerging)}
      >
        {text('articleMerge')}
      </button>
      {isMerging && (
        <MergeForm
          article={article}
          marks={parts.reduce((sum, { marks }) => sum + marks.length, 0)}
          services={services}
          busy={busy}
          change={change}
          onClose={() => {
            setMerging(false);
            merge.current?.focus();
          }}
        />
      )}
    </section>
  );
}
