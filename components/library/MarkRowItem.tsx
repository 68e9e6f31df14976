import type { ComponentChildren } from 'preact';
import type { Annotation } from '../../lib/annotations/annotation.ts';
import type { LibraryView } from '../../lib/annotations/library-view.ts';
import { findMatches, type SearchQuery } from '../../lib/annotations/search-query.ts';
import type { Article } from '../../lib/article/article.ts';
import type { CatalogRow } from '../../lib/store/catalog.ts';
import { MarkItem } from '../MarkItem.tsx';
import { usePageTexts } from '../page-texts-context.ts';
import { TagSign } from './TagSign.tsx';

/** What can be done with a mark, or its article, where it is listed. */
export interface RowActions {
  listLabel: string;
  onDetails(pageKey: string): void;
  onEdit(row: CatalogRow): void;
  onDelete(annotation: Annotation): void;
  onCopy(annotation: Annotation, article: Article): void;
}

interface Props {
  /** `undefined` until it was loaded. */
  row: CatalogRow | undefined;
  by: LibraryView['group'];
  query: SearchQuery;
  isChosen: boolean;
  onChoose(isRange: boolean): void;
  actions: RowActions;
}

/** A mark in the library, to be chosen, copied, edited or deleted; what was searched for is set off. */
export function MarkRowItem({ row, by, query, isChosen, onChoose, actions }: Props) {
  const { text } = usePageTexts();
  if (row === undefined) return <div class="mark-row is-loading" />;
  const { annotation, article, sighting } = row;
  const quote = annotation.target.selector[0].exact;
  return (
    <div class="mark-row">
      <label class="choose">
        <input
          type="checkbox"
          aria-label={text('chooseMark', { quote: quote.slice(0, 80) })}
          checked={isChosen}
          onClick={event => onChoose(event.shiftKey)}
        />
      </label>
      <MarkItem
        mark={{ annotation, sighting }}
        language={article?.language ?? null}
        actions={null}
        setOff={content => setOff(content, query)}
        TagSign={TagSign}
      >
        {by !== 'article' && article !== undefined && (
          <p class="facts mark-source">
            <a href={article.url} rel="noreferrer" title={text('openArticle')} dir="auto">
              {article.title}
            </a>
          </p>
        )}
        <div class="mark-actions">
          {article !== undefined && (
            <button type="button" onClick={() => actions.onCopy(annotation, article)}>
              {text('copyWithCitation')}
            </button>
          )}
          <button type="button" onClick={() => actions.onEdit(row)}>
            {text('edit')}
          </button>
          <button type="button" onClick={() => actions.onDelete(annotation)}>
            {text('delete')}
          </button>
        </div>
      </MarkItem>
    </div>
  );
}

function setOff(content: string, query: SearchQuery): ComponentChildren {
  const spans = findMatches(content, query);
  if (spans.length === 0) return content;
  let at = 0;
  const parts = spans.flatMap(({ start, end }) => {
    const before = content.slice(at, start);
    at = end;
    return [before, <mark key={start}>{content.slice(start, end)}</mark>];
  });
  return [...parts, content.slice(at)];
}
