import { describe, expect, test } from 'vitest';
import type { ClaimAnnotation } from '../../../lib/annotations/annotation.ts';
import { acceptText } from '../../../lib/annotations/answer-change.ts';
import { isNews, markState, type SightedMark, summarize } from '../../../lib/annotations/mark-state.ts';
import type { Sighting } from '../../../lib/annotations/sighting.ts';
import { sampleClaim, sampleSighting, timeAt } from '../../support/sample-library.ts';

const EDITED = sampleSighting();
const plain = (status: Sighting['status']) => sampleSighting({ status, text: '', changes: [] });
const removed = { removedAt: timeAt(5) };
const kept = (text: string) => ({ keptAgainst: text });

function accepted(exact: string): Partial<ClaimAnnotation> {
  const [quote, position] = sampleClaim().target.selector;
  return { versions: acceptText(sampleClaim(), [{ ...quote, exact }, position], timeAt(5)).versions };
}

describe('the state of a mark', () => {
  test.each<[name: string, Partial<ClaimAnnotation>, Sighting | undefined, status: string, isNews: boolean]>([
    ['never looked for', {}, undefined, 'unknown', false],
    ['as saved', {}, plain('exact'), 'exact', false],
    ['elsewhere', {}, plain('moved'), 'moved', false],
    ['edited', {}, EDITED, 'edited', true],
    ['edited, and kept', kept('14 nghị quyết'), EDITED, 'kept', false],
    ['kept, but for typography', kept('14\u00a0nghị\nquyết'.normalize('NFD')), EDITED, 'kept', false],
    ['edited again since it was kept', kept('13 nghị quyết'), EDITED, 'edited', true],
    ['as saved again since it was kept', kept('14 nghị quyết'), plain('exact'), 'exact', false],
    ['edited, and since taken over', accepted('14 nghị quyết'), EDITED, 'exact', false],
    ['edited again since it was taken over', accepted('13 nghị quyết'), EDITED, 'edited', true],
    ['missing', {}, plain('missing'), 'missing', true],
    ['missing, and noted as removed', removed, plain('missing'), 'removed', false],
    ['noted as removed, not looked for', removed, undefined, 'removed', false],
    ['noted as removed, but there again', removed, plain('exact'), 'exact', false],
    ['noted as removed, but there in other words', removed, EDITED, 'edited', true],
    ['missing after it was kept', kept('14 nghị quyết'), plain('missing'), 'missing', true],
  ])('%s', (_name, fields, sighting, status, news) => {
    const state = markState(sampleClaim(fields), sighting);
    expect(state.status).toBe(status);
    expect(isNews(state)).toBe(news);
    const showsText = status === 'edited' || status === 'kept';
    expect(state.text).toBe(showsText ? '14 nghị quyết' : '');
    expect(state.changes).toEqual(showsText ? EDITED.changes : []);
  });
});

describe('what is news', () => {
  const mark = (fields: Partial<ClaimAnnotation>, sighting?: Sighting): SightedMark => ({
    annotation: sampleClaim(fields),
    sighting,
  });

  test.each<[name: string, SightedMark[], changed: number, since: string | null]>([
    ['nothing on an empty page', [], 0, null],
    ['nothing where all is as saved', [mark({}, plain('exact')), mark({})], 0, null],
    ['since it was last as saved', [mark({}, EDITED), mark({})], 1, timeAt(2)],
    [
      'since the earliest of several',
      [
        mark({}, EDITED),
        mark({}, sampleSighting({ status: 'missing', asSaved: timeAt(7) })),
        mark(kept('14 nghị quyết'), sampleSighting({ asSaved: timeAt(1) })),
      ],
      2,
      timeAt(2),
    ],
    [
      'since it was made, where it was never as saved',
      [mark({}, sampleSighting({ asSaved: null }))],
      1,
      timeAt(1),
    ],
    [
      'since a version was taken over, where that was later',
      [mark(accepted('13 nghị quyết'), EDITED), mark(accepted('13'), sampleSighting({ asSaved: null }))],
      2,
      timeAt(5),
    ],
  ])('%s', (_name, marks, changed, since) => {
    expect(summarize(marks)).toEqual({ total: marks.length, changed, since });
  });
});
