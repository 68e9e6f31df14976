import { useState } from 'preact/hooks';
import type { MergeSummary } from '../../../lib/annotations/merge.ts';
import type { BackupFault } from '../../../lib/formats/backup-file.ts';
import type { CsvMapping } from '../../../lib/formats/csv-mapping.ts';
import { type ReadMarks, recogniseFile } from '../../../lib/formats/recognise-file.ts';
import type { Settings } from '../../../lib/shared/settings.ts';
import { planImport } from '../../../lib/store/merge-into.ts';
import { usePageTexts } from '../../page-texts-context.ts';
import type { Status } from '../../StatusBar.tsx';
import { faultMessage, summaryMessage } from '../import-messages.ts';
import type { FilesViewProps } from './files-services.ts';
import { importMarks, takeImportBack } from './import-marks.ts';
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
  | { at: 'done'; message: string; undo: () => void };

/** From a file to its marks in the library, and back. */
export function useImport({ services, files, activity, settings }: FilesViewProps) {
  const texts = usePageTexts();
  const { text, plural } = texts;
  const { act, say } = activity;
  const [step, setStep] = useState<ImportStep>({ at: 'start' });

  const refuse = (file: File, fault: BackupFault): Status => {
    setStep({ at: 'start' });
    const message = text('importRefused', { file: file.name, fault: faultMessage(fault, texts) });
    return { message, isError: true };
  };

  const plan = async (file: File, read: ReadMarks): Promise<Status> => {
    const { summary } = await planImport(services.database, read.snapshot);
    setStep({ at: 'plan', plan: { ...read, file, summary } });
    return { message: text('importReady', { file: file.name }) };
  };

  const choose = (file: File) =>
    act(async () => {
      setStep({ at: 'start' });
      say({ message: text('importReading', { file: file.name }) });
      const reading = await recogniseFile(file, timeOf(file));
      if (reading.what === 'fault') return refuse(file, reading.fault);
      if (reading.what === 'marks') return plan(file, reading);
      setStep({ at: 'table', table: { ...reading, file } });
      return { message: text('importTableReady', { file: file.name }) };
    });

  const mapColumns = (table: ImportedTable, mapping: CsvMapping) =>
    act(async () => {
      say({ message: text('importReading', { file: table.file.name }) });
      const reading = await readTable(table, mapping, services);
      return reading.ok ? plan(table.file, reading.read) : refuse(table.file, reading.fault);
    });

  /** @param withSettings Whether those of the backup are taken over too. */
  const confirm = ({ file, snapshot, settings: theirs }: ImportPlan, withSettings: boolean) =>
    act(async () => {
      const telling = { message: text('importing', { file: file.name }) };
      say(telling);
      const taken = withSettings ? theirs : null;
      if (taken !== null) await files.changeSettings(changeTo(taken));
      const { summary, undo } = await importMarks(services, snapshot, done => say({ ...telling, done }));
      const message = text('imported', { file: file.name, details: summaryMessage(summary, texts) });
      const takeBack = () =>
        void act(async () => {
          const { left } = await takeImportBack(services, undo);
          if (taken !== null) await files.changeSettings(changeTo(settings));
          setStep({ at: 'start' });
          return { message: left === 0 ? text('importUndone') : plural('importUndoneBut', left) };
        });
      setStep({ at: 'done', message, undo: takeBack });
      return { message, undo: takeBack };
    });

  const cancel = () => {
    setStep({ at: 'start' });
    say({ message: text('importCancelled') });
  };

  return { step, choose, mapColumns, confirm, cancel };
}

function changeTo({ version: _version, ...settings }: Settings) {
  return settings;
}
