import { usePageTexts } from '../../page-texts-context.ts';
import { BackupSection } from './BackupSection.tsx';
import { ExportSection } from './ExportSection.tsx';
import type { FilesViewProps } from './files-services.ts';
import { ImportSection } from './ImportSection.tsx';
import { runExport } from './run-export.ts';
import { StorageSection } from './StorageSection.tsx';
import { useExportOptions } from './use-export-options.ts';
import { useWriting } from './use-writing.ts';
import { WritingProgress } from './WritingProgress.tsx';

/** All that goes out of the library and comes in. */
export default function FilesView(props: FilesViewProps) {
  const { services, files, activity, selection, settings } = props;
  const { text } = usePageTexts();
  const writing = useWriting(activity);
  const optionsOf = useExportOptions(files, settings);
  const isEmpty = selection.of === 0;

  const exportAll = () =>
    writing.write(
      async (signal, onProgress) =>
        runExport(await services.library.snapshot(), optionsOf('json'), signal, onProgress),
      file => {
        files.onBackedUp();
        return text('exported', { file });
      },
    );

  return (
    <div class="files">
      <header>
        <p>{text('filesIntro')}</p>
        <button type="button" class="secondary" disabled={activity.busy || isEmpty} onClick={exportAll}>
          {text('exportAll')}
        </button>
      </header>
      <ExportSection {...props} writing={writing} optionsOf={optionsOf} />
      <ImportSection {...props} />
      <BackupSection {...props} writing={writing} isEmpty={isEmpty} />
      <StorageSection activity={activity} usedBy={selection} />
      <WritingProgress {...writing} />
    </div>
  );
}
