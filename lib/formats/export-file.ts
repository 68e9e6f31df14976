/** Formats that write a file for each article, and the names of those files. */
import type { Article } from '../article/article.ts';
import type { ExportEntry } from './export-entry.ts';
import { exportFileName } from './file-name.ts';

export interface ExportFile {
  name: string;
  text: string;
}

/**
 * A file for each entry, written only when it is asked for. No two have names that differ in nothing but case.
 *
 * @param extension Without a dot.
 * @param date The day in the names.
 */
export function* writeFiles(
  entries: readonly ExportEntry[],
  extension: string,
  date: Date,
  render: (entry: ExportEntry) => string,
): Generator<ExportFile> {
  const taken = new Set<string>();
  for (const entry of entries)
    yield { name: freeName(entry.article, extension, date, taken), text: render(entry) };
}

function freeName({ title }: Article, extension: string, date: Date, taken: Set<string>): string {
  const name = exportFileName(title, date, extension);
  const stem = name.slice(0, -extension.length - 1);
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${stem}-${count}.${extension}`;
  taken.add(free.toLowerCase());
  return free;
}
