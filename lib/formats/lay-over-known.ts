/**
 * Lays what a table says of marks over the marks that it was written from: a table holds less than a library, and a
 * spreadsheet changes rows without changing their times.
 */
import type { Annotation } from '../annotations/annotation.ts';
import { type AnnotationDraft, applyDraft, draftOf } from '../annotations/edit-annotation.ts';
import type { LibrarySnapshot } from '../annotations/library-snapshot.ts';
import { compareCanonically } from '../shared/compare.ts';
import { type CsvColumn, STATISTIC_COLUMNS } from './csv-columns.ts';
import type { CsvMapping } from './csv-mapping.ts';

/**
 * The snapshot with, for each mark that is known, the known one: as it is where it was changed later or the table says
 * the same, else with what a reader can edit taken from the table, as far as it has columns for it. Known marks stay
 * under their own articles: what the table alone has of these is left out.
 *
 * @param known The live marks of the library by their ids.
 * @param now What a changed mark without a newer time of its own gets as `modified`.
 */
export function layOverKnown(
  read: LibrarySnapshot,
  mapping: CsvMapping,
  known: ReadonlyMap<string, Annotation>,
  now: string,
): LibrarySnapshot {
  const annotations = read.annotations.map(theirs => {
    const ours = known.get(theirs.id);
    if (ours === undefined) return theirs;
    if (theirs.modified < ours.modified) return ours;
    const time = theirs.modified > ours.modified ? theirs.modified : now;
    const edited = applyDraft(ours, { ...draftOf(ours), ...saidOf(theirs, mapping) }, time);
    const asItIs = applyDraft(ours, draftOf(ours), time);
    return compareCanonically(edited, asItIs) === 0 ? ours : edited;
  });
  const marked = new Set(annotations.map(({ pageKey }) => pageKey));
  return { ...read, articles: read.articles.filter(({ pageKey }) => marked.has(pageKey)), annotations };
}

/** A record of which the table has a part only would blank the rest. */
function saidOf(theirs: Annotation, mapping: CsvMapping): Partial<AnnotationDraft> {
  const { kind, note, tags, person, statistic } = draftOf(theirs);
  const has = (column: CsvColumn) => mapping[column] !== undefined;
  return {
    ...(has('kind') && { kind }),
    ...(has('note') && { note }),
    ...(has('tags') && { tags }),
    ...(has('person') && { person }),
    ...(statistic !== null && STATISTIC_COLUMNS.every(has) && { statistic }),
  };
}
