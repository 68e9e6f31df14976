import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../lib/annotations/annotation.ts';
import { settleLibrary } from '../../../lib/annotations/fates.ts';
import type { Deletion, LibrarySnapshot } from '../../../lib/annotations/library-snapshot.ts';
import { type MergeSummary, mergeLibraries } from '../../../lib/annotations/merge.ts';
import type { StatisticDismissal } from '../../../lib/article/article.ts';
import { compareText } from '../../../lib/shared/compare.ts';
import { randomFrom, randomLibrary } from '../../support/random-library.ts';
import {
  idOf,
  PAGE_KEY,
  sampleArticle,
  sampleClaim,
  sampleLibrary,
  sampleSighting,
  sampleText,
  timeAt,
} from '../../support/sample-library.ts';

const EMPTY: LibrarySnapshot = {
  articles: [],
  texts: [],
  annotations: [],
  deletions: [],
  sightings: [],
  tags: [],
};

/** `here` after a merge, as the store would hold it: records put in place of those with their key. */
function mergeInto(here: LibrarySnapshot, incoming: LibrarySnapshot): LibrarySnapshot {
  const { put } = mergeLibraries(here, incoming);
  const replace = <T>(old: T[], records: T[], keyOf: (record: T) => string) => [
    ...new Map([...old, ...records].map(record => [keyOf(record), record])).values(),
  ];
  return {
    articles: replace(here.articles, put.articles, ({ pageKey }) => pageKey),
    texts: replace(here.texts, put.texts, ({ pageKey }) => pageKey),
    annotations: replace(here.annotations, put.annotations, ({ id }) => id),
    deletions: replace(here.deletions, put.deletions, ({ id }) => id),
    sightings: replace(here.sightings, put.sightings, ({ id }) => id),
    tags: replace(here.tags, put.tags, ({ name }) => name),
  };
}

/** What two merged libraries must agree on, in one order. */
function visible(library: LibrarySnapshot): LibrarySnapshot {
  const { articles, texts, annotations, deletions, sightings, tags } = settleLibrary(library);
  const by =
    <T>(keyOf: (item: T) => string) =>
    (a: T, b: T) =>
      compareText(keyOf(a), keyOf(b));
  return {
    articles: [...articles].sort(by(({ pageKey }) => pageKey)),
    texts: [...texts].sort(by(({ pageKey }) => pageKey)),
    annotations: [...annotations].sort(by(({ id }) => id)),
    deletions: [...deletions].sort(by(({ id }) => id)),
    sightings: [...sightings].sort(by(({ id }) => id)),
    tags: [...tags].sort(by(({ name }) => name)),
  };
}

const deletion = (minute: number): Deletion => ({
  id: idOf(1),
  pageKey: PAGE_KEY,
  deletedAt: timeAt(minute),
});
const withDeletion = (minute: number): LibrarySnapshot => ({ ...EMPTY, deletions: [deletion(minute)] });
const trashed = (minute: number): Annotation =>
  sampleClaim({ modified: timeAt(minute), deletedAt: timeAt(minute) });
const dismissal = (key: string, minute: number, isDismissed = true): StatisticDismissal => ({
  key,
  isDismissed,
  at: timeAt(minute),
});
const noted = (note: string, minute: number) =>
  sampleLibrary([sampleClaim({ note, modified: timeAt(minute) })]);

interface Case {
  name: string;
  here: LibrarySnapshot;
  incoming: LibrarySnapshot;
  summary: Partial<MergeSummary>;
  /** Its note, or when it was deleted, or `null` where nothing of it is known. */
  result: { note: string } | { deletedAt: string } | null;
}

const CASES: Case[] = [
  {
    name: 'into an empty library',
    here: EMPTY,
    incoming: noted('new', 5),
    summary: { added: 1, articles: 1 },
    result: { note: 'new' },
  },
  {
    name: 'the same again',
    here: noted('x', 5),
    incoming: noted('x', 5),
    summary: { same: 1 },
    result: { note: 'x' },
  },
  {
    name: 'newer there',
    here: noted('old', 5),
    incoming: noted('new', 6),
    summary: { updated: 1 },
    result: { note: 'new' },
  },
  {
    name: 'newer here',
    here: noted('new', 6),
    incoming: noted('old', 5),
    summary: { kept: 1 },
    result: { note: 'new' },
  },
  {
    name: 'at the same time, the greater there',
    here: noted('a', 5),
    incoming: noted('b', 5),
    summary: { updated: 1, conflicting: 1 },
    result: { note: 'b' },
  },
  {
    name: 'at the same time, the greater here',
    here: noted('b', 5),
    incoming: noted('a', 5),
    summary: { kept: 1, conflicting: 1 },
    result: { note: 'b' },
  },
  {
    name: 'deleted there, later',
    here: noted('x', 5),
    incoming: withDeletion(6),
    summary: { deleted: 1 },
    result: { deletedAt: timeAt(6) },
  },
  {
    name: 'deleted there, at the same time',
    here: noted('x', 5),
    incoming: withDeletion(5),
    summary: { deleted: 1 },
    result: { deletedAt: timeAt(5) },
  },
  {
    name: 'deleted there, but changed here later',
    here: noted('x', 7),
    incoming: withDeletion(6),
    summary: { kept: 1 },
    result: { note: 'x' },
  },
  {
    name: 'deleted here, later',
    here: sampleLibrary([trashed(6)]),
    incoming: noted('x', 5),
    summary: { kept: 1 },
    result: { deletedAt: timeAt(6) },
  },
  {
    name: 'deleted here, but changed there later',
    here: sampleLibrary([trashed(6)]),
    incoming: noted('x', 7),
    summary: { added: 1 },
    result: { note: 'x' },
  },
  {
    name: 'purged here, but changed there later',
    here: withDeletion(6),
    incoming: noted('x', 7),
    summary: { added: 1, articles: 1 },
    result: { note: 'x' },
  },
  {
    name: 'purged here, later',
    here: withDeletion(6),
    incoming: noted('x', 5),
    summary: { kept: 1, articles: 1 },
    result: { deletedAt: timeAt(6) },
  },
  {
    name: 'deleted in both',
    here: sampleLibrary([trashed(6)]),
    incoming: withDeletion(8),
    summary: {},
    result: { deletedAt: timeAt(8) },
  },
  {
    name: 'a deletion of what was never here',
    here: EMPTY,
    incoming: withDeletion(6),
    summary: {},
    result: { deletedAt: timeAt(6) },
  },
  { name: 'nothing', here: noted('x', 5), incoming: EMPTY, summary: {}, result: { note: 'x' } },
];

describe('mergeLibraries', () => {
  it.each(CASES)('$name', ({ here, incoming, summary, result }) => {
    const none = { added: 0, same: 0, updated: 0, kept: 0, conflicting: 0, deleted: 0, articles: 0, tags: 0 };
    expect(mergeLibraries(here, incoming).summary).toEqual({ ...none, ...summary });
    const { annotations, deletions } = visible(mergeInto(here, incoming));
    const [annotation] = annotations;
    const [gone] = deletions;
    expect(annotation ? { note: annotation.note } : gone ? { deletedAt: gone.deletedAt } : null).toEqual(
      result,
    );
  });

  it('puts nothing when nothing is new', () => {
    const library = noted('x', 5);
    expect(mergeLibraries(library, structuredClone(library)).put).toEqual(EMPTY);
  });

  it('keeps the content of an annotation that a file deletes', () => {
    const [row] = mergeInto(noted('kept', 5), withDeletion(6)).annotations;
    expect(row).toMatchObject({ note: 'kept', modified: timeAt(5), deletedAt: timeAt(6) });
  });

  it('unites the aliases of an article, sorted, and takes the newer metadata', () => {
    const here = {
      ...EMPTY,
      articles: [sampleArticle({ aliases: ['c', 'a'], title: 'Old', modified: timeAt(1) })],
    };
    const there = {
      ...EMPTY,
      articles: [sampleArticle({ aliases: ['b', 'a'], title: 'New', modified: timeAt(2) })],
    };
    const [article] = mergeLibraries(here, there).put.articles;
    expect(article).toMatchObject({ aliases: ['a', 'b', 'c'], title: 'New' });
  });

  it.each<
    [name: string, here: StatisticDismissal[], there: StatisticDismissal[], merged: StatisticDismissal[]]
  >([
    ['one of each copy', [dismissal('b', 1)], [dismissal('a', 2)], [dismissal('a', 2), dismissal('b', 1)]],
    ['taken back later', [dismissal('a', 1)], [dismissal('a', 2, false)], [dismissal('a', 2, false)]],
    ['taken back earlier', [dismissal('a', 3)], [dismissal('a', 2, false)], [dismissal('a', 3)]],
    ['at one time', [dismissal('a', 2)], [dismissal('a', 2, false)], [dismissal('a', 2)]],
    ['none in the newer copy', [dismissal('a', 1)], [], [dismissal('a', 1)]],
  ])('keeps what was said of figures, whichever article is the newer: %s', (_name, here, there, merged) => {
    const library = (dismissedStatistics: StatisticDismissal[], minute: number) => ({
      ...EMPTY,
      articles: [sampleArticle({ dismissedStatistics, modified: timeAt(minute) })],
    });
    for (const [early, late] of [
      [5, 6],
      [6, 5],
    ] as const) {
      const [left, right] = [library(here, early), library(there, late)];
      expect(mergeInto(left, right).articles[0]!.dismissedStatistics).toEqual(merged);
      expect(mergeInto(right, left).articles[0]!.dismissedStatistics).toEqual(merged);
    }
  });

  it('keeps the earlier text, and its hash with the article', () => {
    const hash = 'b'.repeat(64);
    const text = sampleText({
      saved: timeAt(-5),
      textHash: hash,
      blocks: [{ kind: 'paragraph', text: 'First.' }],
    });
    const there = { ...EMPTY, articles: [sampleArticle({ textHash: hash })], texts: [text] };
    const merged = mergeInto(sampleLibrary(), there);
    expect(merged.texts).toEqual([text]);
    expect(merged.articles[0]?.textHash).toBe(hash);
    expect(mergeInto(there, sampleLibrary()).texts).toEqual([text]);
  });

  it.each([
    ['the later one there', 5, 6, 'there'],
    ['the later one here', 6, 5, 'here'],
    ['the greater one of one time', 5, 5, 'there'],
  ])('keeps of two sightings %s', (_name, here, there, kept) => {
    const at = (text: string, minute: number) => ({
      ...sampleLibrary(),
      sightings: [sampleSighting({ text, seen: timeAt(minute) })],
    });
    const [left, right] = [at('here', here), at('there', there)];
    expect(mergeInto(left, right).sightings).toMatchObject([{ text: kept }]);
    expect(mergeInto(right, left).sightings).toMatchObject([{ text: kept }]);
    expect(mergeLibraries(left, right).summary).toMatchObject({ same: 1, updated: 0 });
  });

  it('shows no sighting of what is deleted, and has it again when the mark is back', () => {
    const seen = { ...noted('x', 5), sightings: [sampleSighting()] };
    const gone = mergeInto(seen, withDeletion(6));
    expect(visible(gone).sightings).toEqual([]);
    expect(visible(mergeInto(gone, noted('x', 7))).sightings).toEqual([sampleSighting()]);
  });

  it('leaves both libraries as they are', () => {
    const here = noted('old', 5);
    const there = noted('new', 6);
    const before = structuredClone([here, there]);
    mergeLibraries(here, there);
    expect([here, there]).toEqual(before);
  });
});

describe('copies that meet', () => {
  const SEEDS = Array.from({ length: 200 }, (_, seed) => seed + 1);

  it.each(['A into B is B into A', 'any order', 'twice is once'])('%s', property => {
    for (const seed of SEEDS) {
      const random = randomFrom(seed);
      const [a, b, c] = [randomLibrary(random), randomLibrary(random), randomLibrary(random)];
      const ab = mergeInto(a, b);
      const [left, right] =
        property === 'A into B is B into A'
          ? [ab, mergeInto(b, a)]
          : property === 'any order'
            ? [mergeInto(ab, c), mergeInto(a, mergeInto(b, c))]
            : [mergeInto(ab, b), ab];
      expect(visible(left), `seed ${seed}`).toEqual(visible(right));
    }
  });

  it('is tried on libraries that conflict', () => {
    const totals: Record<string, number> = {};
    for (const seed of SEEDS) {
      const random = randomFrom(seed);
      const { summary } = mergeLibraries(randomLibrary(random), randomLibrary(random));
      for (const [key, count] of Object.entries(summary)) totals[key] = (totals[key] ?? 0) + count;
    }
    const seldom = Object.entries(totals).filter(([, count]) => count < 10);
    expect(seldom).toEqual([]);
  });
});
