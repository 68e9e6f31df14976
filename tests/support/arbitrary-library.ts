/** Whole libraries for properties: every kind of mark, with all that a reader and the machine can say of it. */
import fc from 'fast-check';
import type { TargetSelectors } from '../../lib/anchoring/selectors.ts';
import { ANNOTATION_KINDS, type Annotation, type AnnotationKind } from '../../lib/annotations/annotation.ts';
import type { LibrarySnapshot } from '../../lib/annotations/library-snapshot.ts';
import type { Sighting } from '../../lib/annotations/sighting.ts';
import type { Article, Correction } from '../../lib/article/article.ts';
import { uniteCorrections } from '../../lib/article/corrections.ts';
import { withCorrections } from '../../lib/article/with-corrections.ts';
import { COMPARATORS, STATISTIC_FIELDS, STATISTIC_KINDS } from '../../lib/statistics/statistic-record.ts';
import { idOf, sampleText, timeAt } from './sample-library.ts';

const WORDS = [
  'hộ nghèo',
  'ngân sách',
  '👍🏽',
  'the council',
  '𠮷',
  '<b>',
  '"',
  '\\',
  '\u2028',
  '%',
  'Đắk Mẫu',
  '\ud83d',
];

const text = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 5 }).map(words => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
const someText = text.map(said => said.trim() || 'x');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const time = fc.nat({ max: 500_000 }).map(timeAt);
const number = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map(value => value + 0);

const selectors: fc.Arbitrary<TargetSelectors> = fc
  .record({ exact: someText, prefix: text, suffix: text, start: fc.nat() })
  .map(({ start, ...quote }) => [
    { type: 'TextQuoteSelector', ...quote },
    { type: 'TextPositionSelector', start, end: start + quote.exact.length },
  ]);

const records = {
  claim: fc.record({ claimant: text }),
  quote: fc.record({ speaker: text }),
  statistic: fc.record({
    statisticKind: fc.constantFrom(...STATISTIC_KINDS),
    value: maybe(number),
    minValue: maybe(number),
    maxValue: maybe(number),
    numerator: maybe(number),
    denominator: maybe(number),
    comparator: fc.constantFrom(...COMPARATORS),
    approximate: fc.boolean(),
    change: fc.record({
      direction: fc.constantFrom('up', 'down', ''),
      from: maybe(number),
      to: maybe(number),
      baseline: text,
    }),
    unitText: text,
    unitCode: text,
    currency: text,
    measuredProperty: text,
    period: text,
    source: text,
    guessed: fc.subarray([...STATISTIC_FIELDS]),
  }),
  note: fc.constant({}),
} satisfies Record<AnnotationKind, unknown>;

function annotationOn({ pageKey, url }: Article): fc.Arbitrary<Annotation> {
  return fc.constantFrom(...ANNOTATION_KINDS).chain(
    kind =>
      fc.record({
        id: fc.constant(''),
        pageKey: fc.constant(pageKey),
        kind: fc.constant(kind),
        target: selectors.map(selector => ({ source: url, selector })),
        versions: fc.array(
          fc.record({ selector: selectors, reason: fc.constantFrom('accepted', 'attached'), added: time }),
          { maxLength: 2 },
        ),
        keptAgainst: maybe(text),
        removedAt: maybe(time),
        record: records[kind] as fc.Arbitrary<object>,
        note: text,
        tags: fc.uniqueArray(someText, { maxLength: 3 }),
        created: time,
        modified: time,
        deletedAt: fc.constant(null),
      }) as fc.Arbitrary<Annotation>,
  );
}

function sightingOf({ id, pageKey }: Annotation): fc.Arbitrary<Sighting[]> {
  const change = fc.record({
    at: fc.nat(),
    deleted: text,
    inserted: text,
    signs: fc.subarray(['number', 'negation', 'quotation'] as const),
  });
  return fc.array(
    fc.record({
      id: fc.constant(id),
      pageKey: fc.constant(pageKey),
      status: fc.constantFrom('exact', 'moved', 'edited', 'missing'),
      text,
      changes: fc.array(change, { maxLength: 2 }),
      start: maybe(fc.constant(3)),
      end: maybe(fc.constant(9)),
      seen: time,
      asSaved: maybe(time),
    }),
    { maxLength: 1 },
  );
}

const correction: fc.Arbitrary<Correction> = fc.record({
  field: fc.constantFrom('byline', 'siteName', 'excerpt'),
  isCorrected: fc.boolean(),
  value: maybe(text),
  at: time,
  read: fc.constant(null),
  readFrom: fc.constant(null),
});

const articleAsRead: fc.Arbitrary<Article> = fc.record({
  pageKey: fc.webPath({ size: 'small' }).map(path => `news.example${path}`),
  aliases: fc.uniqueArray(someText, { maxLength: 2 }),
  url: fc.webUrl({ withQueryParameters: true }),
  canonicalUrl: maybe(someText),
  isArticle: fc.boolean(),
  dismissedStatistics: fc.array(fc.record({ key: someText, isDismissed: fc.boolean(), at: time }), {
    maxLength: 2,
  }),
  corrections: fc.constant([]),
  mergedInto: fc.constant(null),
  mergedAt: fc.constant(null),
  title: someText,
  byline: maybe(text),
  siteName: maybe(text),
  publishedTime: maybe(fc.constantFrom('2026-01-30', '2026-01-30T07:31:00+07:00', '2026-01-30T07:31')),
  modifiedTime: maybe(time),
  language: maybe(fc.constantFrom('vi', 'en-GB')),
  direction: maybe(fc.constantFrom('ltr', 'rtl')),
  excerpt: maybe(text),
  sources: fc.record({ title: fc.constant('html'), byline: fc.constant('reader') }, { requiredKeys: [] }),
  textHash: fc.constant('a'.repeat(64)),
  created: time,
  modified: time,
});

const article = fc
  .tuple(articleAsRead, fc.array(correction, { maxLength: 3 }))
  .map(([read, corrections]) => withCorrections(read, uniteCorrections(corrections)));

/** With articles that no mark is on, and without deletions. */
export const arbitraryLibrary: fc.Arbitrary<LibrarySnapshot> = fc
  .uniqueArray(article, { maxLength: 3, selector: ({ pageKey }) => pageKey })
  .chain(articles =>
    fc.tuple(
      fc.constant(articles),
      fc.tuple(...articles.map(one => fc.array(annotationOn(one), { maxLength: 3 }))),
    ),
  )
  .chain(([articles, lists]) => {
    const annotations = lists.flat().map((annotation, at) => ({ ...annotation, id: idOf(at) }));
    return fc.tuple(...annotations.map(sightingOf)).map(sightings => ({
      articles,
      texts: articles.map(({ pageKey }) => sampleText({ pageKey })),
      annotations,
      deletions: [],
      sightings: sightings.flat(),
      tags: [],
    }));
  });
