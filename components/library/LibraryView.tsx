import { useId, useState } from 'preact/hooks';
import type { LibrarySnapshot } from '../../lib/annotations/library-snapshot.ts';
import { withSightings } from '../../lib/annotations/mark-state.ts';
import type { MergeSummary } from '../../lib/annotations/merge.ts';
import { type ImportFault, MAX_FILE_BYTES, readLibraryFile } from '../../lib/formats/library-file.ts';
import type { BackupTimes } from '../../lib/shared/is-backup-due.ts';
import type { PageTexts } from '../../lib/shared/texts.ts';
import type { ArticleWithAnnotations, Library } from '../../lib/store/library.ts';
import { MarkItem } from '../MarkItem.tsx';
import { Notice } from '../Notice.tsx';
import { usePageTexts } from '../page-texts-context.ts';
import { StatusBar } from '../StatusBar.tsx';
import { useActivity } from '../use-activity.ts';
import { useLiveQuery } from '../use-live-query.ts';
import { BackupReminder } from './BackupReminder.tsx';
import { faultMessage, summaryMessage } from './import-messages.ts';

interface Props {
  library: Library;
  /** Writes everything to a file; resolves with its name. */
  exportAll(): Promise<string>;
  /** Merges what was read from a file, all of it or nothing. */
  merge(incoming: LibrarySnapshot): Promise<MergeSummary>;
  announce(pageKeys: readonly string[]): void;
  backup: Backup;
}

/** Whether the reader is to be reminded to export everything, and what is remembered of it. */
export interface Backup {
  times(): BackupTimes;
  keep(which: keyof BackupTimes): BackupTimes;
  isDue(times: BackupTimes, firstMark: string | null): boolean;
}

/** The library page: all articles with their marks, and the way out and in. */
export function LibraryView({ library, exportAll, merge, announce, backup }: Props) {
  const texts = usePageTexts();
  const { text, plural } = texts;
  const entries = useLiveQuery(() => library.articlesWithAnnotations(), []);
  const { status, busy, act, say, clear } = useActivity();
  const [times, setTimes] = useState(backup.times);

  const exportToFile = () =>
    act(async () => {
      const message = text('exported', { file: await exportAll() });
      setTimes(backup.keep('exported'));
      return { message };
    });

  const importFile = (file: File) =>
    act(async () => {
      say({ message: text('importing', { file: file.name }) });
      const outcome = await importInto(merge, file);
      if ('fault' in outcome) {
        const fault = faultMessage(outcome.fault, texts);
        return { message: text('importRefused', { file: file.name, fault }), isError: true };
      }
      announce(outcome.pageKeys);
      return {
        message: text('imported', { file: file.name, details: summaryMessage(outcome.summary, texts) }),
      };
    });

  const count = entries?.reduce((sum, { annotations }) => sum + annotations.length, 0) ?? 0;
  return (
    <div class="library">
      <header class="library-header">
        <h1>{text('library')}</h1>
        <p class="facts">
          {entries !== undefined &&
            count > 0 &&
            `${plural('articles', entries.length)} · ${plural('marks', count)}`}
        </p>
        <div class="library-actions">
          <button type="button" disabled={busy || count === 0} onClick={exportToFile}>
            {text('exportAll')}
          </button>
          <FileButton label={text('import')} hint={text('importHint')} disabled={busy} onFile={importFile} />
          <a href="/settings.html">{text('settings')}</a>
        </div>
      </header>
      {backup.isDue(times, firstMarkOf(entries ?? [])) && (
        <BackupReminder
          exported={times.exported}
          busy={busy}
          onExport={exportToFile}
          onLater={() => setTimes(backup.keep('putOff'))}
        />
      )}
      <main>
        {entries?.length === 0 && <Notice title={text('libraryEmpty')}>{text('libraryEmptyHint')}</Notice>}
        {entries?.map(entry => (
          <ArticleEntry key={entry.article.pageKey} entry={entry} texts={texts} />
        ))}
      </main>
      <StatusBar status={status} onClose={clear} />
    </div>
  );
}

function firstMarkOf(entries: readonly ArticleWithAnnotations[]): string | null {
  const made = entries.flatMap(({ annotations }) => annotations.map(({ created }) => created));
  return made.reduce<string | null>((first, time) => (first === null || time < first ? time : first), null);
}

function ArticleEntry({
  entry: { article, annotations, sightings },
  texts,
}: {
  entry: ArticleWithAnnotations;
  texts: PageTexts;
}) {
  const { title, siteName, byline, publishedTime, language, url } = article;
  const id = useId();
  const facts = [siteName, byline, publishedTime && texts.day(publishedTime)].filter(Boolean);
  return (
    <section class="entry" aria-labelledby={id}>
      <h2 id={id} lang={language ?? undefined} dir="auto">
        <a href={url} rel="noreferrer" title={texts.text('openArticle')}>
          {title}
        </a>
      </h2>
      <p class="facts">
        {facts.length > 0 && (
          <>
            <bdi>{facts.join(' · ')}</bdi>
            {' · '}
          </>
        )}
        {texts.plural('marks', annotations.length)}
      </p>
      <ul class="mark-list" aria-label={texts.text('annotations')}>
        {withSightings(annotations, sightings).map(mark => (
          <li key={mark.annotation.id}>
            <MarkItem mark={mark} language={language} actions={null} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface FileButtonProps {
  label: string;
  hint: string;
  disabled: boolean;
  onFile(file: File): void;
}

function FileButton({ label, hint, disabled, onFile }: FileButtonProps) {
  return (
    <label class={`button ${disabled ? 'is-disabled' : ''}`} title={hint}>
      {label}
      <input
        type="file"
        accept=".json,application/json"
        aria-label={label}
        disabled={disabled}
        onChange={event => {
          const input = event.currentTarget;
          const file = input.files?.[0];
          // The same file can be chosen again.
          input.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
    </label>
  );
}

type ImportOutcome = { fault: ImportFault } | { summary: MergeSummary; pageKeys: string[] };

async function importInto(merge: Props['merge'], file: File): Promise<ImportOutcome> {
  if (file.size > MAX_FILE_BYTES) {
    return { fault: { code: 'too-large', bytes: file.size, limit: MAX_FILE_BYTES } };
  }
  const read = readLibraryFile(await file.text());
  if (!read.ok) return { fault: read.fault };
  const { snapshot } = read;
  const summary = await merge(snapshot);
  const keys = [...snapshot.annotations, ...snapshot.deletions].map(({ pageKey }) => pageKey);
  return { summary, pageKeys: [...new Set(keys)] };
}
