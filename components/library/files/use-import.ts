import { useState } from 'preact/hooks';
import type { MergeSummary } from '../../../lib/annotations/merge.ts';
import type { BackupFault } from '../../../lib/formats/backup-file.ts';
import type { CsvMapping } from '../../../lib/formats/csv-mapping.ts';
import { layOverKnown } from '../../../lib/formats/lay-over-known.ts';
import { type CsvHeader, readCsv } from '../../../lib/formats/read-csv.ts';
import { type ReadMarks, recogniseFile } from '../../../lib/formats/recognise-file.ts';
import type { Settings } from '../../../lib/shared/settings.ts';
import { applyImport, type ImportUndo, planImport } from '../../../lib/store/merge-into.ts';
import { undoImport } from '../../../lib/store/undo-import.ts';
import { usePageTexts } from '../../page-texts-context.ts';
import type { Status } from '../../StatusBar.tsx';
import { faultMessage, summaryMessage } from '../import-messages.ts';
import type { FilesViewProps } from './files-services.ts';

export interface ImportedTable {
  file: File;
  text: string;
  header: CsvHeader;
}

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
  const { database, library, now, announce } = services;
  const [step, setStep] = useState<ImportStep>({ at: 'start' });

  const refuse = (file: File, fault: BackupFault): Status => {
    setStep({ at: 'start' });
    const message = text('importRefused', { file: file.name, fault: faultMessage(fault, texts) });
    return { message, isError: true };
  };

  const plan = async (file: File, read: ReadMarks): Promise<Status> => {
    const { summary } = await planImport(database, read.snapshot);
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

  const readTable = ({ file, text: table }: ImportedTable, mapping: CsvMapping) =>
    act(async () => {
      say({ message: text('importReading', { file: file.name }) });
      const reading = readCsv(table, mapping, timeOf(file));
      if (!reading.ok) return refuse(file, reading.fault);
      const known = new Map((await library.snapshot()).annotations.map(mark => [mark.id, mark]));
      const snapshot = layOverKnown(reading.snapshot, mapping, known, now());
      return plan(file, { format: 'csv', snapshot, refused: reading.refused, settings: null });
    });

  const announceOf = ({ annotations, deletions }: ImportPlan['snapshot']) =>
    announce([...new Set([...annotations, ...deletions].map(({ pageKey }) => pageKey))]);

  const takeBack = (undo: ImportUndo, before: Settings | null) =>
    act(async () => {
      const { left } = await undoImport(database, undo);
      announceOf(undo.after);
      if (before !== null) await files.changeSettings(changeTo(before));
      setStep({ at: 'start' });
      return { message: left === 0 ? text('importUndone') : plural('importUndoneBut', left) };
    });

  /** @param withSettings Whether those of the backup are taken over too. */
  const confirm = ({ file, snapshot, settings: theirs }: ImportPlan, withSettings: boolean) =>
    act(async () => {
      say({ message: text('importing', { file: file.name }) });
      const isChanging = withSettings && theirs !== null;
      if (isChanging) await files.changeSettings(changeTo(theirs));
      const { summary, undo } = await applyImport(database, snapshot);
      announceOf(snapshot);
      const message = text('imported', { file: file.name, details: summaryMessage(summary, texts) });
      const back = () => void takeBack(undo, isChanging ? settings : null);
      setStep({ at: 'done', message, undo: back });
      return { message, undo: back };
    });

  const cancel = () => {
    setStep({ at: 'start' });
    say({ message: text('importCancelled') });
  };

  return { step, choose, readTable, confirm, cancel };
}

/** When it was last changed. */
function timeOf(file: File): string {
  return new Date(file.lastModified).toISOString();
}

function changeTo({ version: _version, ...settings }: Settings) {
  return settings;
}
