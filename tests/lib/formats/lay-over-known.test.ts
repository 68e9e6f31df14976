import { describe, expect, it } from 'vitest';
import type { ClaimAnnotation } from '../../../lib/annotations/annotation.ts';
import { guessMapping } from '../../../lib/formats/csv-mapping.ts';
import { layOverKnown } from '../../../lib/formats/lay-over-known.ts';
import { idOf, sampleClaim, sampleLibrary, timeAt } from '../../support/sample-library.ts';

const NOW = timeAt(60);
const OURS = sampleClaim({
  note: 'của tôi',
  tags: ['ngân sách'],
  keptAgainst: '14 nghị quyết',
  versions: [{ selector: sampleClaim().target.selector, reason: 'accepted', added: timeAt(3) }],
  modified: timeAt(5),
});
const ALL = guessMapping(['kind', 'note', 'tags', 'person']);

function layAll(theirs: ClaimAnnotation, mapping = ALL) {
  return layOverKnown(sampleLibrary([theirs]), mapping, new Map([[OURS.id, OURS]]), NOW);
}

function lay(fields: Partial<ClaimAnnotation>, mapping = ALL) {
  const theirs = sampleClaim({ note: 'của tôi', tags: ['ngân sách'], modified: timeAt(5), ...fields });
  return layAll(theirs, mapping).annotations[0];
}

describe('layOverKnown', () => {
  it.each<[name: string, fields: Partial<ClaimAnnotation>, wanted: ClaimAnnotation]>([
    ['a row that says the same', {}, OURS],
    ['a row that was changed in a spreadsheet', { note: 'mới' }, { ...OURS, note: 'mới', modified: NOW }],
    ['a row that is newer', { tags: [], modified: timeAt(8) }, { ...OURS, tags: [], modified: timeAt(8) }],
    ['a row that is older', { note: 'cũ', modified: timeAt(4) }, OURS],
    ['a row that is newer and says the same', { modified: timeAt(8) }, OURS],
  ])('of %s makes what a reader would expect', (_name, fields, wanted) => {
    expect(lay(fields)).toEqual(wanted);
  });

  it('leaves what the table has no column for', () => {
    expect(lay({ note: '', tags: ['y tế'] }, guessMapping(['tags']))).toEqual({
      ...OURS,
      tags: ['y tế'],
      modified: NOW,
    });
  });

  it('brings no article to which only known marks of another one lead', () => {
    const known = { ...OURS, pageKey: 'news.example/canonical' };
    const read = sampleLibrary([OURS]);
    expect(layOverKnown(read, ALL, new Map([[OURS.id, known]]), NOW)).toMatchObject({
      articles: [],
      annotations: [known],
    });
    expect(layAll(OURS).articles).toEqual(read.articles);
  });

  it('leaves marks that are not known as they are', () => {
    expect(lay({ id: idOf(2), note: 'x' })).toMatchObject({ id: idOf(2), note: 'x', versions: [] });
  });
});
