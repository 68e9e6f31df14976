import { useState } from 'preact/hooks';
import type { UndoOutcome } from '../../../lib/annotations/library-undo.ts';
import type { MergeSummary } from '../../../lib/annotations/merge.ts';
import type { BackupFault } from '../../../lib/formats/backup-file.ts';
import type { CsvMapping } from '../../../lib/formats/csv-mapping.ts';
import { fileUnderKnown } from '../../../lib/formats/file-under-known.ts';
import { type ReadMarks, recogniseFile } from '../../../lib/formats/recognise-file.ts';
import type { PageTexts } from '../../../lib/shared/texts.ts';
import { planImport } from '../../../lib/store/merge-into.ts';
import { usePageTexts } from '../../page-texts-context.ts';
import type { Status } from '../../StatusBar.tsx';
import { faultMessage, summaryMessage } from '../import-messages.ts';
import type { FilesViewProps } from './files-services.ts';
import { importMarks } from './import-marks.ts';
import { type ImportedTable, readTable, timeOf } from './read-table.ts';

export interface ImportPlan extends ReadMarks {
  file: File;
  summary: MergeSummary;
}

/** How far an import is: nothing is changed before the reader saw what would be. */
export type ImportStep =
  | { at: 'start' }
  | { at: 'table'; table: ImportedTable }
  | { at: 'plan'; plan: ImportPlan }
  /** `undo` is `null` where nothing was changed. */
  | { at: 'done'; message: string; undo: (() => void) | null };

/** From a file to its marks in the library, and back. */
export function useImport({ services, files, activity, settings }: FilesViewProps) {
  const texts = usePageTexts();
  const { text, plural } = texts;
  const { act, say } = activity;
  const [step, setStep] = useState<ImportStep>({ at: 'start' });

  const plan = async (file: File, read: ReadMarks): Promise<Status> => {
    const isOwn = read.format === 'library' || read.format === 'backup';
    const snapshot = isOwn
      ? read.snapshot
      : await fileUnderKnown(read.snapshot, key => services.library.resolvePageKey([key]));
    const { summary } = await planImport(services.database, snapshot);
    setStep({ at: 'plan', plan: { ...read, snapshot, file, summary } });
    return { message: text('importReady', { file: file.name }) };
  };

  const choose = (file: File) =>
    act(async () => {
      setStep({ at: 'start' });
      say({ message: text('importReading', { file: file.name }) });
      const reading = await recogniseFile(file, timeOf(file));
      if (reading.what === 'fault') return refusal(file, reading.fault, texts);
      if (reading.what === 'marks') return plan(file, reading);
      setStep({ at: 'table', table: { ...reading, file } });
      return { message: text('importTableReady', { file: file.name }) };
    });

  const mapColumns = (table: ImportedTable, mapping: CsvMapping) =>
    act(async () => {
      say({ message: text('importReading', { file: table.file.name }) });
      const reading = await readTable(table, mapping, services);
      return reading.ok ? plan(table.file, reading.read) : refusal(table.file, reading.fault, texts);
    });

  const undoing = (takeBack: () => Promise<UndoOutcome>) => () =>
    void act(async () => {
      const { left } = await takeBack();
      setStep({ at: 'start' });
      return { message: left === 0 ? text('importUndone') : plural('importUndoneBut', left) };
    });

  /** @param withSettings Whether those of the backup are taken over too. */
  const confirm = ({ file, snapshot, settings: after }: ImportPlan, withSettings: boolean) =>
    act(async () => {
      const telling = { message: text('importing', { file: file.name }) };
      say(telling);
      const taken = withSettings && after !== null ? { before: settings, after } : null;
      const { summary, takeBack } = await importMarks({ ...services, ...files }, snapshot, taken, done =>
        say({ ...telling, done }),
      );
      const details = [summaryMessage(summary, texts), ...(taken === null ? [] : [text('importedSettings')])];
      const message = text('imported', { file: file.name, details: details.join(', ') });
      const undo = takeBack && undoing(takeBack);
      setStep({ at: 'done', message, undo });
      return undo === null ? { message } : { message, undo };
    });

  const cancel = () => {
    setStep({ at: 'start' });
    say({ message: text('importCancelled') });
  };

  return { step, choose, mapColumns, confirm, cancel };
}

function refusal(file: File, fault: BackupFault, texts: PageTexts): Status {
  const message = texts.text('importRefused', { file: file.name, fault: faultMessage(fault, texts) });
  return { message, isError: true };
}
