import type { ComponentChildren } from 'preact';
import type { LibraryView } from '../../lib/annotations/library-view.ts';
import { lazily } from '../lazily.tsx';
import { Notice } from '../Notice.tsx';
import { usePageTexts } from '../page-texts-context.ts';
import { StatusBar } from '../StatusBar.tsx';
import { useActivity } from '../use-activity.ts';
import { type Backup, BackupReminder } from './BackupReminder.tsx';
import { Facets } from './Facets.tsx';
import { LibraryHeader } from './LibraryHeader.tsx';
import type { LibraryServices } from './library-services.ts';
import { MarksView } from './MarksView.tsx';
import { useCatalog } from './use-catalog.ts';
import { useDoing } from './use-doing.ts';
import { usePageAddress } from './use-page-address.ts';
import { useRowActions } from './use-row-actions.tsx';

const StatisticsSection = lazily(
  () => import('./StatisticsSection.tsx'),
  () => null,
);

const PeopleView = lazily(
  () => import('./PeopleView.tsx'),
  () => null,
);
const TagsView = lazily(
  () => import('./TagsView.tsx'),
  () => null,
);
const BinView = lazily(
  () => import('./BinView.tsx'),
  () => null,
);
const ArticleDetails = lazily(
  () => import('./ArticleDetails.tsx'),
  () => null,
);

interface Props {
  services: LibraryServices;
  backup: Backup;
}

/** All that the reader has marked: found again, put in order, and taken out. */
export function LibraryPage({ services, backup }: Props) {
  const { text, plural } = usePageTexts();
  const [address, move] = usePageAddress();
  const { section, view } = address;
  const state = useCatalog(services.catalog, view);
  const { selection, progress } = state;
  const activity = useActivity();
  const { status, busy, clear } = activity;
  const doing = useDoing(activity, services);
  const rows = useRowActions({ services, activity, doing, move });

  const changeView = (change: Partial<LibraryView>, how?: 'pass') =>
    move({ view: { ...view, ...change }, article: null }, how);
  const isFiltered = section === 'marks' || section === 'statistics';

  const indexed = { services, version: state.version, doing, busy, move };
  const statusBar = <StatusBar status={status} busy={busy} onClose={clear} />;

  return (
    <div class="library">
      <LibraryHeader
        address={address}
        facts={selection.of > 0 ? plural('marks', selection.of) : null}
        onMove={move}
        onSearch={query => changeView({ query }, 'pass')}
      />
      <BackupReminder
        backup={backup}
        selection={selection}
        busy={busy}
        onBackUp={() => move({ section: 'files' })}
      />
      <div class={`library-body ${isFiltered && selection.of > 0 ? 'has-facets' : ''}`}>
        {isFiltered && selection.of > 0 && (
          <Facets facets={selection.facets} view={view} onChange={changeView} />
        )}
        <main>
          {progress !== null && (
            <p
              class="hint"
              role="progressbar"
              aria-valuemin={0}
              aria-valuemax={progress.of}
              aria-valuenow={progress.done}
            >
              {text('indexing', { done: progress.done, of: progress.of })}
            </p>
          )}
          <Sections isEmpty={selection.of === 0 && progress === null && section === 'marks'}>
            {section === 'marks' && (
              <MarksView
                services={services}
                state={state}
                view={view}
                busy={busy}
                doing={doing}
                actions={rows.actions}
                onView={changeView}
                onExport={() => move({ section: 'files' })}
              />
            )}
            {section === 'statistics' && (
              <StatisticsSection
                catalog={services.catalog}
                selection={selection}
                state={address.table}
                onState={table => move({ table }, 'pass')}
                act={activity.act}
              />
            )}
            {section === 'people' && <PeopleView {...indexed} />}
            {section === 'tags' && <TagsView {...indexed} />}
            {section === 'bin' && (
              <BinView services={services} doing={doing} act={activity.act} busy={busy} />
            )}
          </Sections>
        </main>
      </div>
      {rows.dialog}
      {address.article === null ? (
        statusBar
      ) : (
        <ArticleDetails
          pageKey={address.article}
          services={services}
          doing={doing}
          act={activity.act}
          busy={busy}
          onClose={() => move({ article: null })}
        >
          {statusBar}
        </ArticleDetails>
      )}
    </div>
  );
}

function Sections({ isEmpty, children }: { isEmpty: boolean; children: ComponentChildren }) {
  const { text } = usePageTexts();
  if (!isEmpty) return <>{children}</>;
  return <Notice title={text('libraryEmpty')}>{text('libraryEmptyHint')}</Notice>;
}
