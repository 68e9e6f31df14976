import { describe, expect, test } from 'vitest';
import { cardContent } from '../../../components/in-page/card-content.ts';
import type { Annotation } from '../../../lib/annotations/annotation.ts';
import { acceptText, keepText } from '../../../lib/annotations/answer-change.ts';
import { createAnnotation } from '../../../lib/annotations/create-annotation.ts';
import type { Sighting } from '../../../lib/annotations/sighting.ts';
import { createTexts } from '../../../lib/shared/all-texts.ts';

const DAY = '2026-03-01T08:00:00.000Z';
const SAVED = 'prices rose by 3.2 per cent';
const NOW = 'prices rose by 4.1 per cent';

const selector = (exact: string) =>
  [
    { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
    { type: 'TextPositionSelector', start: 0, end: exact.length },
  ] as const satisfies Annotation['target']['selector'];

const MARK = createAnnotation({
  id: 'a',
  pageKey: 'p',
  kind: 'claim',
  target: { source: 'https://news.example/a', selector: [...selector(SAVED)] },
  now: DAY,
});

const sighting = (status: Sighting['status'], text = ''): Sighting => ({
  id: 'a',
  pageKey: 'p',
  status,
  text,
  changes: text === '' ? [] : [{ at: 15, deleted: '3.2', inserted: '4.1', signs: ['number'] }],
  start: 0,
  end: 27,
  seen: DAY,
  asSaved: null,
});

const contentOf = (annotation: Annotation, seen: Sighting | undefined, language = 'en') =>
  cardContent({ annotation, sighting: seen }, 'en', createTexts(language));

describe('cardContent', () => {
  test('of a mark that stands as saved: quote, note, tags, and nothing to answer', () => {
    const mark: Annotation = { ...MARK, note: 'check', tags: ['prices'] };
    expect(contentOf(mark, sighting('exact'))).toMatchObject({
      id: 'a',
      title: 'Claim',
      state: { status: 'exact', words: 'as saved' },
      quote: SAVED,
      first: null,
      difference: null,
      answers: [],
      facts: [],
      note: 'check',
      tags: ['prices'],
    });
  });

  test('names who made a claim', () => {
    expect(contentOf({ ...MARK, record: { claimant: 'Thị Hoa' } } as Annotation, undefined)).toMatchObject({
      title: 'Claim',
      person: 'Thị Hoa',
      state: null,
    });
  });

  test('of an edited mark: the difference, what matters in it, and both answers', () => {
    const { state, quote, difference, answers } = contentOf(MARK, sighting('edited', NOW));
    expect(state).toEqual({ status: 'edited', words: 'edited: 3.2 → 4.1' });
    expect(quote).toBe(SAVED);
    expect(difference).toMatchObject({ pageText: NOW, alerts: ['Number changed'], isAnswered: false });
    expect(difference?.parts.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'deleted', text: '3.2', isGrave: true, spoken: 'deleted:' },
      { kind: 'inserted', text: '4.1', isGrave: true, spoken: 'inserted:' },
    ]);
    expect(answers.map(({ kind, name }) => [kind, name])).toEqual([
      ['accept', 'Accept'],
      ['keep', 'Keep mine'],
    ]);
  });

  test('once the saved text was kept, the new one can still be accepted', () => {
    const { difference, answers } = contentOf(keepText(MARK, NOW, DAY), sighting('edited', NOW));
    expect(difference?.isAnswered).toBe(true);
    expect(answers.map(({ kind }) => kind)).toEqual(['accept']);
  });

  test('once the new text was accepted, the first is still told', () => {
    const accepted = acceptText(MARK, [...selector(NOW)], DAY);
    expect(contentOf(accepted, sighting('edited', NOW))).toMatchObject({
      quote: NOW,
      first: { title: 'First saved March 1, 2026:', quote: SAVED },
      difference: null,
      answers: [],
    });
  });

  test('what cannot be answered from the page is not offered there', () => {
    expect(contentOf(MARK, sighting('missing')).answers).toEqual([]);
  });

  test('in Vietnamese', () => {
    expect(contentOf(MARK, sighting('edited', NOW), 'vi')).toMatchObject({
      title: 'Nhận định',
      state: { words: 'đã bị sửa: 3.2 → 4.1' },
      answers: [{ name: 'Chấp nhận' }, { name: 'Giữ bản của tôi' }],
    });
  });
});
