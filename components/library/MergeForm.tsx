import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Article } from '../../lib/article/article.ts';
import { createNameFilter } from '../../lib/shared/name-filter.ts';
import { mergeArticle } from '../../lib/store/article-changes.ts';
import { otherArticles } from '../../lib/store/article-details.ts';
import { Field } from '../fields.tsx';
import { usePageTexts } from '../page-texts-context.ts';
import { useLiveQuery } from '../use-live-query.ts';
import type { ChangeArticle } from './change-article.ts';
import type { LibraryServices } from './library-services.ts';

/** So many titles are offered: one types on to find another. */
const MOST = 8;

interface Props {
  article: Article;
  /** How many it has. */
  marks: number;
  services: LibraryServices;
  busy: boolean;
  change: ChangeArticle;
  onClose(): void;
}

/** Finds the article that this one is to become a part of, and says beforehand what comes of it. */
export function MergeForm({ article: { pageKey, title }, marks, services, busy, change, onClose }: Props) {
  const { text, plural, day } = usePageTexts();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const group = useId();
  const others = useLiveQuery(() => otherArticles(services.database, pageKey), [services, pageKey]);
  const found = useMemo(() => {
    const isMeant = createNameFilter(typed);
    return (others ?? []).filter(other => isMeant(other.title)).slice(0, MOST);
  }, [others, typed]);
  const into = found.find(other => other.pageKey === chosen);
  useLayoutEffect(() => input.current?.focus(), []);

  return (
    <form
      class="article-form"
      onSubmit={event => {
        event.preventDefault();
        if (into === undefined || busy) return;
        onClose();
        change(
          (database, now) => mergeArticle(database, pageKey, into.pageKey, now),
          text('articleMerged', { title: into.title }),
        );
      }}
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.isComposing) return;
        // Else the dialog around it would close.
        event.preventDefault();
        onClose();
      }}
    >
      <p class="hint">{text('articleMergeHint')}</p>
      <Field label={text('articleMergeFind')}>
        {attributes => (
          <input
            {...attributes}
            ref={input}
            type="text"
            dir="auto"
            autocomplete="off"
            value={typed}
            onInput={event => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
      {others !== undefined && found.length === 0 && <p class="hint">{text('articleMergeNone')}</p>}
      {found.length > 0 && (
        <fieldset class="article-choices" aria-label={text('articleMerge')}>
          {found.map(other => (
            <label key={other.pageKey}>
              <input
                type="radio"
                name={group}
                checked={other === into}
                onChange={() => setChosen(other.pageKey)}
              />
              <span>
                <bdi lang={other.language ?? undefined}>{other.title}</bdi>{' '}
                <span class="facts">
                  <bdi>
                    {[other.siteName, other.publishedTime && day(other.publishedTime)]
                      .filter(Boolean)
                      .join(' · ')}
                  </bdi>
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <p class="article-meaning" aria-live="polite">
        {into !== undefined && plural('articleMergeMeans', marks, { title, into: into.title })}
      </p>
      <div class="editor-actions">
        <button type="submit" class="primary" disabled={busy || into === undefined}>
          {text('tagMerge')}
        </button>
        <button type="button" onClick={onClose}>
          {text('cancel')}
        </button>
      </div>
    </form>
  );
}
