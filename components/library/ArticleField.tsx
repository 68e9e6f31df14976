import { useRef, useState } from 'preact/hooks';
import type { Article, MetadataField } from '../../lib/article/article.ts';
import { saidOf } from '../../lib/article/correct-article.ts';
import { asRead } from '../../lib/article/corrections.ts';
import { correctField, uncorrectField } from '../../lib/store/article-changes.ts';
import { usePageTexts } from '../page-texts-context.ts';
import { ArticleFieldForm } from './ArticleFieldForm.tsx';
import { FIELD_WORDS, fieldValueWords, SOURCE_WORDS } from './article-words.ts';
import type { ChangeArticle } from './change-article.ts';

interface Props {
  article: Article;
  field: MetadataField;
  busy: boolean;
  change: ChangeArticle;
}

/** One field of an article's metadata: what it is, where that comes from, and how to correct it. */
export function ArticleField({ article, field, busy, change }: Props) {
  const texts = usePageTexts();
  const { text } = texts;
  const [isEditing, setEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const { pageKey, language } = article;
  const name = text(FIELD_WORDS[field].name);
  const value = fieldValueWords(field, article[field], texts);
  const source = article.sources[field];
  const { isCorrected } = saidOf(article, field);
  const read = fieldValueWords(field, asRead(article)[field], texts);
  const close = () => {
    setEditing(false);
    edit.current?.focus();
  };
  const isOfPage = field === 'title' || field === 'excerpt' || field === 'byline' || field === 'siteName';
  return (
    <div class="article-field">
      <dt>{name}</dt>
      <dd>
        <p class={value === null ? 'hint' : 'article-value'}>
          <bdi lang={isOfPage ? (language ?? undefined) : undefined}>{value ?? text('articleUnknown')}</bdi>
        </p>
        {source !== undefined && <p class="hint">{text(SOURCE_WORDS[source])}</p>}
        {isCorrected && (
          <p class="hint">
            <bdi>{read === null ? text('articlePageSilent') : text('articlePageSaid', { value: read })}</bdi>{' '}
            <button
              type="button"
              class="link"
              disabled={busy}
              aria-label={`${text('articleAsPage')}: ${name}`}
              onClick={() => {
                edit.current?.focus();
                change(
                  (database, now) => uncorrectField(database, pageKey, field, now),
                  text('articleUncorrected', { field: name }),
                );
              }}
            >
              {text('articleAsPage')}
            </button>
          </p>
        )}
        {isEditing && (
          <ArticleFieldForm
            field={field}
            value={article[field] ?? ''}
            busy={busy}
            onSave={typed => {
              close();
              change(
                (database, now) => correctField(database, pageKey, field, typed, now),
                text('articleCorrected', { field: name }),
              );
            }}
            onCancel={close}
          />
        )}
      </dd>
      <dd class="article-edit">
        <button
          ref={edit}
          type="button"
          aria-label={text('articleEditOf', { field: name })}
          aria-expanded={isEditing}
          onClick={() => setEditing(!isEditing)}
        >
          {text('edit')}
        </button>
      </dd>
    </div>
  );
}
