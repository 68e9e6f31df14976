import { useMemo } from 'preact/hooks';
import { GROUPINGS, type LibraryView, SORTS, WHOLE_LIBRARY } from '../../lib/annotations/library-view.ts';
import { parseSearch } from '../../lib/annotations/search-query.ts';
import { ChoiceField } from '../fields.tsx';
import { usePageTexts } from '../page-texts-context.ts';
import { BulkBar } from './BulkBar.tsx';
import type { LibraryServices } from './library-services.ts';
import { MarkResults } from './MarkResults.tsx';
import type { RowActions } from './MarkRowItem.tsx';
import { NothingFound } from './NothingFound.tsx';
import type { CatalogState } from './use-catalog.ts';
import type { ChosenMarks } from './use-chosen-marks.ts';
import type { Doing } from './use-doing.ts';

interface Props {
  services: LibraryServices;
  state: CatalogState;
  view: LibraryView;
  chosen: ChosenMarks;
  busy: boolean;
  doing: Doing;
  actions: RowActions;
  onView(change: Partial<LibraryView>): void;
  /** Leads to where the chosen marks are exported. */
  onExport(): void;
}

const GROUP_NAMES = {
  article: 'groupArticle',
  tag: 'groupTag',
  person: 'groupPerson',
  site: 'groupSite',
  month: 'groupMonth',
} as const;

/** The marks of a view: grouped, chosen, and dealt with many at a time. */
export function MarksView({ services, state, view, chosen, busy, doing, actions, onView, onExport }: Props) {
  const { text, plural } = usePageTexts();
  const { selection, version } = state;
  const query = useMemo(() => parseSearch(view.query), [view.query]);
  const ids = [...chosen.ids];
  const bulk = async (kind: 'tag' | 'untag', list: readonly string[]) =>
    doing(
      onProgress => {
        const edits = list.map(tag => ({ kind, tag }));
        return services.edit(ids, edits, onProgress);
      },
      count => plural(kind === 'tag' ? 'bulkTagged' : 'bulkUntagged', count, { tags: list.join(', ') }),
    );

  return (
    <>
      <div class="results-head">
        <BulkBar
          chosen={chosen}
          total={selection.total}
          busy={busy}
          knownTags={() => services.catalog.select(WHOLE_LIBRARY).facets.tag.map(({ value }) => value)}
          tagsInView={selection.facets.tag.map(({ value }) => value)}
          onTag={list => void bulk('tag', list)}
          onUntag={list => void bulk('untag', list)}
          onExport={onExport}
          onDelete={() =>
            void doing(
              onProgress => services.edit(ids, [{ kind: 'delete' }], onProgress),
              count => plural('bulkDeleted', count),
            )
          }
        />
        <div class="arrange">
          <ChoiceField
            label={text('groupBy')}
            value={view.group}
            choices={GROUPINGS.map(group => [group, text(GROUP_NAMES[group])] as const)}
            onChange={group => onView({ group })}
          />
          <ChoiceField
            label={text('sortBy')}
            value={view.sort}
            choices={SORTS.map(sort => [sort, text(sort)] as const)}
            onChange={sort => onView({ sort })}
          />
        </div>
      </div>
      {selection.total === 0 ? (
        <NothingFound onView={onView} />
      ) : (
        <MarkResults
          selection={selection}
          group={view.group}
          query={query}
          chosen={chosen}
          loadRows={services.catalog.rows}
          version={version}
          actions={actions}
        />
      )}
    </>
  );
}
