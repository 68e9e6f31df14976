import { useEffect, useState } from 'preact/hooks';
import { type ExportEntry, entriesOf } from '../../../lib/formats/export-entry.ts';
import type { LibraryServices } from '../library-services.ts';

/** So many marks show what an article looks like. */
const MOST_MARKS = 6;

/**
 * The article of a mark with the first of its marks, to show what an export looks like; `null` until it is read, and
 * where there is none.
 *
 * @param id `null` for no mark: then nothing is read.
 */
export function useSampleEntry({ catalog, library }: LibraryServices, id: string | null): ExportEntry | null {
  const [sample, setSample] = useState<ExportEntry | null>(null);

  useEffect(() => {
    let isWanted = true;
    const read = async () => {
      const [row] = id === null ? [] : await catalog.rows([id]);
      if (row === undefined) return null;
      const [entry] = entriesOf(await library.snapshot(row.annotation.pageKey));
      return entry === undefined ? null : { ...entry, marks: entry.marks.slice(0, MOST_MARKS) };
    };
    // Without a sample the export is as good.
    read()
      .catch(() => null)
      .then(entry => {
        if (isWanted) setSample(entry);
      });
    return () => {
      isWanted = false;
    };
  }, [catalog, library, id]);
  return sample;
}
