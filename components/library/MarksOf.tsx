import { useMemo } from 'preact/hooks';
import { type LibraryView, WHOLE_LIBRARY } from '../../lib/annotations/library-view.ts';
import { MarkItem } from '../MarkItem.tsx';
import { usePageTexts } from '../page-texts-context.ts';
import type { LibraryServices } from './library-services.ts';
import { TagSign } from './TagSign.tsx';
import { useMarkRows } from './use-mark-rows.ts';

/** More are in the list of marks. */
const MOST = 20;

interface Props {
  services: LibraryServices;
  /** Changes whenever the library did. */
  version: number;
  /** Which marks of the whole library; the same object as long as it asks for the same. */
  view: Partial<LibraryView>;
}

/** The first marks of a view, each with its article and day. */
export function MarksOf({ services: { catalog }, version, view }: Props) {
  const { text, day } = usePageTexts();
  const selection = useMemo(() => catalog.select({ ...WHOLE_LIBRARY, ...view }), [catalog, view, version]);
  const ids = selection.ids(0, Math.min(MOST, selection.length));
  const rows = useMarkRows(ids, catalog.rows, version);
  const loaded = ids.map(id => rows.get(id)).filter(row => row !== undefined);
  return (
    <ul class="mark-list" aria-label={text('annotations')}>
      {loaded.map(({ annotation, article, sighting }) => (
        <li key={annotation.id}>
          <MarkItem
            mark={{ annotation, sighting }}
            language={article?.language ?? null}
            actions={null}
            TagSign={TagSign}
          >
            <p class="facts mark-source">
              {article !== undefined && (
                <>
                  <a href={article.url} rel="noreferrer" title={text('openArticle')}>
                    <bdi lang={article.language ?? undefined}>{article.title}</bdi>
                  </a>
                  {' · '}
                </>
              )}
              <bdi>{day(article?.publishedTime ?? annotation.created)}</bdi>
            </p>
          </MarkItem>
        </li>
      ))}
    </ul>
  );
}
