import { describe, expect, test } from 'vitest';
import type { LibrarySnapshot } from '../../../lib/annotations/library-snapshot.ts';
import { partOf } from '../../../lib/annotations/part-of.ts';
import { readLibraryFile } from '../../../lib/formats/library-file.ts';
import { writeLibraryFile } from '../../../lib/formats/write-library-file.ts';
import {
  idOf,
  sampleArticle,
  sampleClaim,
  sampleSighting,
  sampleText,
  timeAt,
} from '../../support/sample-library.ts';

const article = (pageKey: string, mergedInto: string | null = null) =>
  sampleArticle({ pageKey, mergedInto, mergedAt: mergedInto === null ? null : timeAt(3) });
const mark = (id: number, pageKey: string, tags: string[] = []) =>
  sampleClaim({ id: idOf(id), pageKey, tags });

/** Article b is merged into a; c into d and d into c, as copies of a library can bring about. */
const LIBRARY: LibrarySnapshot = {
  articles: [article('a'), article('b', 'a'), article('c', 'd'), article('d', 'c'), article('e')],
  texts: ['a', 'b', 'c', 'e'].map(pageKey => sampleText({ pageKey })),
  annotations: [mark(1, 'a', ['budget']), mark(2, 'b'), mark(3, 'c'), mark(4, 'e', ['roads', 'new'])],
  deletions: [{ id: idOf(9), pageKey: 'a', deletedAt: timeAt(5) }],
  sightings: [sampleSighting({ id: idOf(1), pageKey: 'a' }), sampleSighting({ id: idOf(4), pageKey: 'e' })],
  tags: ['budget', 'roads', 'unused'].map(name => ({ name, colour: '#009e73', modified: timeAt(1) })),
};

interface Case {
  ids: number[];
  articles: string;
  texts: string;
  sightings: number[];
  tags: string[];
}

const CASES: Record<string, Case> = {
  'a mark, with its article, its text, its sighting and the colour of its tag': {
    ids: [1],
    articles: 'a',
    texts: 'a',
    sightings: [1],
    tags: ['budget'],
  },
  'a mark of a merged article, with the one that stands for it': {
    ids: [2],
    articles: 'a b',
    texts: 'a b',
    sightings: [],
    tags: [],
  },
  'a mark in a circle of merged articles': {
    ids: [3],
    articles: 'c d',
    texts: 'c',
    sightings: [],
    tags: [],
  },
  'marks of several articles': {
    ids: [4, 1],
    articles: 'a e',
    texts: 'a e',
    sightings: [1, 4],
    tags: ['budget', 'roads'],
  },
  'nothing of an id that the library does not have': {
    ids: [77],
    articles: '',
    texts: '',
    sightings: [],
    tags: [],
  },
};

describe('partOf gives', () => {
  test.each(Object.entries(CASES))('%s', (_name, { ids, articles, texts, sightings, tags }) => {
    const part = partOf(LIBRARY, ids.map(idOf));
    const keys = (rows: readonly { pageKey: string }[]) => rows.map(({ pageKey }) => pageKey).join(' ');
    const known = ids.filter(id => id < 9);
    expect(new Set(part.annotations.map(({ id }) => id))).toEqual(new Set(known.map(idOf)));
    expect(keys(part.articles)).toBe(articles);
    expect(keys(part.texts)).toBe(texts);
    expect(part.sightings.map(({ id }) => id)).toEqual(sightings.map(idOf));
    expect(part.tags.map(({ name }) => name)).toEqual(tags);
    expect(part.deletions).toEqual([]);
  });

  test.each(Object.entries(CASES))('what can be exported and read: %s', (_name, { ids }) => {
    const context = { exported: timeAt(30), extensionVersion: '1.0.0' };
    const reading = readLibraryFile(writeLibraryFile(partOf(LIBRARY, ids.map(idOf)), context));
    expect(reading).toMatchObject({ ok: true });
  });
});
