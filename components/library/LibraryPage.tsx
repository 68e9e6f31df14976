import { useMemo, useState } from 'preact/hooks';
import type { LibraryView } from '../../lib/annotations/library-view.ts';
import type { Settings } from '../../lib/shared/settings.ts';
import { lazily } from '../lazily.tsx';
import { Notice } from '../Notice.tsx';
import { usePageTexts } from '../page-texts-context.ts';
import { messageOf } from '../reader-error.ts';
import { StatusBar } from '../StatusBar.tsx';
import { useActivity } from '../use-activity.ts';
import { type Backup, BackupReminder } from './BackupReminder.tsx';
import { Facets } from './Facets.tsx';
import type { FilesServices } from './files/files-services.ts';
import { LibraryHeader } from './LibraryHeader.tsx';
import type { LibraryServices } from './library-services.ts';
import { MarksView } from './MarksView.tsx';
import { TagColoursContext } from './tag-colours-context.ts';
import { type CatalogState, useCatalog } from './use-catalog.ts';
import { useChosenMarks } from './use-chosen-marks.ts';
import { useDoing } from './use-doing.ts';
import { isWhole, usePageAddress } from './use-page-address.ts';
import { useRowActions } from './use-row-actions.tsx';
import { useTagColours } from './use-tags.ts';

const nothing = () => null;
const StatisticsSection = lazily(() => import('./StatisticsSection.tsx'), nothing);
const PeopleView = lazily(() => import('./PeopleView.tsx'), nothing);
const TagsView = lazily(() => import('./TagsView.tsx'), nothing);
const BinView = lazily(() => import('./BinView.tsx'), nothing);
const FilesView = lazily(() => import('./files/FilesView.tsx'), nothing);
const ArticleDetails = lazily(() => import('./ArticleDetails.tsx'), nothing);

interface Props {
  services: LibraryServices;
  files: Omit<FilesServices, 'lastBackup' | 'onBackedUp'>;
  backup: Backup;
  settings: Settings;
}

/** All that the reader has marked: found again, put in order, and taken out. */
export function LibraryPage({ services, files, backup, settings }: Props) {
  const { plural } = usePageTexts();
  const [address, move] = usePageAddress();
  const { section, view, article } = address;
  const isTable = section === 'statistics';
  const inSection = useMemo<LibraryView>(
    () => (isTable ? { ...view, kinds: ['statistic'] } : view),
    [isTable, view],
  );
  const state = useCatalog(services.catalog, inSection);
  const { selection, version } = state;
  // Who looks at the table keeps what was chosen in the list.
  const chosen = useChosenMarks(isTable ? null : selection);
  const tagColours = useTagColours(services.database);
  const activity = useActivity();
  const { status, busy, act, clear } = activity;
  const doing = useDoing(activity, services);
  const [times, setTimes] = useState(backup.times);
  const keepTime = (which: 'exported' | 'putOff') => setTimes(backup.keep(which));
  const rows = useRowActions({ services, activity, doing, move });

  const changeView = (change: Partial<LibraryView>, how?: 'pass') =>
    move({ view: { ...view, ...change }, article: null }, how);
  const shared = { services, version, doing, act, busy, move };
  const hasFacets = (section === 'marks' || isTable) && selection.of > 0;
  const bar = <StatusBar status={status} busy={busy} onClose={clear} />;

  return (
    <div class="library">
      <LibraryHeader
        address={address}
        facts={selection.of > 0 ? plural('marks', selection.of) : null}
        onMove={move}
        onSearch={query => changeView({ query }, 'pass')}
      />
      {section !== 'files' && backup.isDue(times, selection.firstMade) && (
        <BackupReminder
          exported={times.exported}
          onBackUp={() => move({ section: 'files' })}
          onLater={() => keepTime('putOff')}
        />
      )}
      <TagColoursContext.Provider value={tagColours}>
        <div class={`library-body ${hasFacets ? 'has-facets' : ''} ${isTable ? 'is-table' : ''}`}>
          {hasFacets && (
            <Facets
              facets={selection.facets}
              view={view}
              without={isTable ? 'kind' : null}
              onChange={changeView}
            />
          )}
          <main>
            <Progress {...state} />
            <Trouble {...state} />
            {section === 'marks' && selection.of === 0 && state.progress === null && <Empty />}
            {section === 'marks' && selection.of > 0 && (
              <MarksView
                {...shared}
                state={state}
                view={view}
                chosen={chosen}
                actions={rows.actions}
                onView={changeView}
                onExport={() => move({ section: 'files' })}
              />
            )}
            {isTable && (
              <StatisticsSection
                catalog={services.catalog}
                selection={selection}
                state={address.table}
                onState={table => move({ table }, 'pass')}
                onView={isWhole(view) ? null : changeView}
                act={act}
              />
            )}
            {section === 'people' && <PeopleView {...shared} />}
            {section === 'tags' && <TagsView {...shared} />}
            {section === 'bin' && <BinView {...shared} />}
            {section === 'files' && (
              <FilesView
                services={services}
                files={{
                  ...files,
                  lastBackup: () => times.exported,
                  onBackedUp: () => keepTime('exported'),
                }}
                activity={activity}
                chosen={chosen.ids.size === 0 ? null : [...chosen.ids]}
                selection={selection}
                isFiltered={!isWhole(view)}
                settings={settings}
              />
            )}
          </main>
        </div>
      </TagColoursContext.Provider>
      {rows.dialog}
      {article === null ? (
        bar
      ) : (
        <ArticleDetails {...shared} pageKey={article} onClose={() => move({ article: null })}>
          {bar}
        </ArticleDetails>
      )}
    </div>
  );
}

/** How far the search is prepared, where that takes a while. */
function Progress({ progress }: CatalogState) {
  const { text, number } = usePageTexts();
  if (progress === null) return null;
  const { done, of } = progress;
  const words = text('indexing', { done: number(done), of: number(of) });
  return (
    <p class="hint">
      <progress max={of} value={done} aria-label={words} /> {words}
    </p>
  );
}

/** All else still works: a full disk may be emptied from here, and everything exported. */
function Trouble({ failure }: CatalogState) {
  const texts = usePageTexts();
  if (failure === null) return null;
  return (
    <p class="error" role="alert">
      {messageOf(failure.error, texts)}
    </p>
  );
}

function Empty() {
  const { text } = usePageTexts();
  return <Notice title={text('libraryEmpty')}>{text('libraryEmptyHint')}</Notice>;
}
