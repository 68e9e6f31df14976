import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANNOTATION_KINDS } from '../../../lib/annotations/annotation.ts';
import { packChunk, packWords, unpackChunk } from '../../../lib/annotations/catalog-chunk.ts';
import { type CatalogEntry, catalogArticle, catalogEntry } from '../../../lib/annotations/catalog-entry.ts';
import { createTables, FACETS, type Facet } from '../../../lib/annotations/catalog-table.ts';
import { GROUPINGS, type LibraryView, SORTS, WHOLE_LIBRARY } from '../../../lib/annotations/library-view.ts';
import { indexOfTerm, parseSearch } from '../../../lib/annotations/search-query.ts';
import { createSelector } from '../../../lib/annotations/select-marks.ts';
import { searchWords } from '../../../lib/shared/search-words.ts';
import { madeUpLibrary } from '../../bench/made-up-library.ts';
import { idOf, sampleArticle, sampleClaim, sampleSighting, timeAt } from '../../support/sample-library.ts';

const LIBRARY = madeUpLibrary({ marks: 150, articles: 12 });
const ARTICLES = new Map(LIBRARY.articles.map(article => [article.pageKey, catalogArticle(article)]));
const SIGHTINGS = new Map(LIBRARY.sightings.map(sighting => [sighting.id, sighting]));
const ENTRIES = LIBRARY.annotations
  .map(mark => catalogEntry(mark, ARTICLES.get(mark.pageKey), SIGHTINGS.get(mark.id)))
  .sort((a, b) => (a.id < b.id ? -1 : 1));

/** In chunks of uneven sizes, the last first. */
function tableOf(entries: readonly CatalogEntry[]) {
  const cut = Math.floor(entries.length / 3);
  const parts = [
    { first: entries[cut]?.id ?? 'z', part: entries.slice(cut) },
    { first: '', part: entries.slice(0, cut) },
  ];
  const words = new Map(parts.map(({ first, part }) => [first, packWords(first, part)]));
  return createTables()(
    parts.map(({ first, part }) => packChunk(first, 1, part)),
    words,
  );
}

const select = createSelector(tableOf(ENTRIES));
const view = (fields: Partial<LibraryView>): LibraryView => ({ ...WHOLE_LIBRARY, ...fields });

test('a chunk gives back what was put in', () => {
  expect(unpackChunk(packChunk('', 1, ENTRIES), packWords('', ENTRIES))).toEqual(ENTRIES);
  expect(unpackChunk(packChunk('', 1, []), packWords('', []))).toEqual([]);
});

describe('an entry', () => {
  test('has what a mark is found by', () => {
    const claim = sampleClaim({
      note: 'Hỏi lại',
      tags: ['Ngân sách'],
      record: { claimant: 'Bà Mẫu' },
      versions: [
        {
          selector: [
            { type: 'TextQuoteSelector', exact: '14 nghị quyết', prefix: '', suffix: '' },
            { type: 'TextPositionSelector', start: 20, end: 33 },
          ],
          reason: 'accepted',
          added: timeAt(3),
        },
      ],
    });
    const article = catalogArticle(sampleArticle({ url: 'https://www.news.example/x', language: 'vi-VN' }));
    expect(catalogEntry(claim, article, sampleSighting())).toEqual({
      id: idOf(1),
      kind: 'claim',
      state: 'exact',
      created: Date.parse(timeAt(1)),
      start: 20,
      person: 'Bà Mẫu',
      tags: ['Ngân sách'],
      words: '14 nghi quyet\n12 nghi quyet\nhoi lai\nba mau\nngan sach\n',
      article: {
        pageKey: claim.pageKey,
        site: 'news.example',
        language: 'vi',
        words: 'hop hoi dong nhan dan',
      },
    });
  });

  test('of a mark whose article is not known has its site', () => {
    const { pageKey } = sampleClaim();
    expect(catalogEntry(sampleClaim(), undefined, undefined)).toMatchObject({
      state: 'unknown',
      article: { pageKey, site: 'news.example', language: '', words: '' },
    });
  });
});

/** The same said plainly: of each mark and facet its values. */
function valuesOf(entry: CatalogEntry, facet: Facet): string[] {
  switch (facet) {
    case 'tag':
      return entry.tags;
    case 'site':
    case 'language':
      return [entry.article[facet]];
    case 'month': {
      const date = new Date(entry.created);
      return [`${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`];
    }
    default:
      return [entry[facet]];
  }
}

function isMeant(entry: CatalogEntry, typed: string): boolean {
  const { terms, tags, sites, people, kinds } = parseSearch(typed);
  const has = (text: string, term: (typeof terms)[number]) => indexOfTerm(text, term) >= 0;
  return (
    terms.every(term => has(entry.words, term) || has(entry.article.words, term)) &&
    tags.every(term => entry.tags.some(tag => has(searchWords(tag), term))) &&
    (sites.length === 0 || sites.some(term => has(searchWords(entry.article.site), term))) &&
    (people.length === 0 || people.some(term => has(searchWords(entry.person), term))) &&
    (kinds.length === 0 || kinds.includes(entry.kind))
  );
}

function shownBy(fields: LibraryView, except?: Facet): CatalogEntry[] {
  const lists: Partial<Record<Facet, readonly string[]>> = {
    kind: fields.kinds,
    tag: fields.tags,
    site: fields.sites,
    person: fields.people,
    language: fields.languages,
    state: fields.states,
  };
  return ENTRIES.filter(entry => {
    const day = new Date(entry.created).toLocaleDateString('sv');
    const isInDays = day >= (fields.from ?? '') && day <= (fields.to ?? '9');
    return (
      isMeant(entry, fields.query) &&
      (except === 'month' || isInDays) &&
      FACETS.every(facet => {
        const chosen = lists[facet] ?? [];
        return (
          facet === except ||
          chosen.length === 0 ||
          valuesOf(entry, facet).some(value => chosen.includes(value))
        );
      })
    );
  });
}

const valuesIn = (facet: Facet) =>
  [...new Set(ENTRIES.flatMap(entry => valuesOf(entry, facet)))].filter(Boolean);
const few = <Value>(values: readonly Value[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<Value[]>([]) },
    { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }) },
  );
const day = fc.option(fc.constantFrom('2023-05-01', '2024-01-31', '2024-09-30', '2025-03-01'), { freq: 1 });

const views: fc.Arbitrary<LibraryView> = fc.record({
  query: fc.constantFrom(
    '',
    '',
    'k',
    'ngan',
    'ngân sách',
    '"the county"',
    'budget tag:h',
    'site:tinmau',
    'kind:quote by:tran',
    'nosuchword',
  ),
  kinds: few(ANNOTATION_KINDS),
  tags: few([...valuesIn('tag'), 'no such tag']),
  sites: few(valuesIn('site')),
  people: few(valuesIn('person')),
  languages: few(valuesIn('language')),
  states: few(valuesIn('state') as LibraryView['states']),
  from: day,
  to: day,
  group: fc.constantFrom(...GROUPINGS),
  sort: fc.constantFrom(...SORTS),
});

describe('any view', () => {
  test('shows the marks that meet all its conditions, each facet counted under all conditions but its own', () => {
    fc.assert(
      fc.property(views, fields => {
        const selected = select(fields);
        const shown = shownBy(fields);
        expect(selected.total).toBe(shown.length);
        expect(new Set(selected.ids(0, selected.length))).toEqual(new Set(shown.map(({ id }) => id)));
        for (const facet of FACETS) {
          const values = shownBy(fields, facet).flatMap(entry => valuesOf(entry, facet));
          const counts = Map.groupBy(values.filter(Boolean), value => value);
          const found = selected.facets[facet].filter(({ count }) => count > 0);
          expect(new Map(found.map(({ value, count }) => [value, count]))).toEqual(
            new Map([...counts].map(([value, all]) => [value, all.length])),
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  test('has each mark in the groups it belongs to, and groups one after another', () => {
    fc.assert(
      fc.property(views, fields => {
        const { groups, length, ids } = select(fields);
        const byId = new Map(ENTRIES.map(entry => [entry.id, entry]));
        let end = 0;
        for (const { value, from, count } of groups) {
          expect(from).toBe(end);
          end += count;
          for (const id of ids(from, end)) {
            const entry = byId.get(id)!;
            const values =
              fields.group === 'article'
                ? [entry.article.pageKey]
                : valuesOf(entry, fields.group).filter(Boolean);
            expect(values.length === 0 ? [''] : values).toContain(value);
          }
        }
        expect(end).toBe(length);
      }),
    );
  });
});

test('a table without words yet has all marks, and finds none', () => {
  const { total, facets } = createSelector(createTables()([packChunk('', 1, ENTRIES)], new Map()))(view({}));
  expect({ total, facets }).toEqual({ total: ENTRIES.length, facets: select(view({})).facets });
  const found = createSelector(createTables()([packChunk('', 1, ENTRIES)], new Map()))(view({ query: 'zz' }));
  expect(found.total).toBe(0);
});

describe('a chosen value', () => {
  test('is there though no mark has it', () => {
    const { total, facets } = select(view({ tags: ['gone'], people: ['Nobody'] }));
    expect(total).toBe(0);
    expect(facets.tag).toEqual([{ value: 'gone', count: 0 }]);
    expect(facets.person).toEqual([{ value: 'Nobody', count: 0 }]);
  });
});

describe('the order', () => {
  const at = (minute: number, start: number, fields: Partial<CatalogEntry> = {}): CatalogEntry => ({
    ...ENTRIES[0]!,
    id: idOf(minute),
    created: Date.UTC(2026, 0, 31, 0, minute),
    start,
    tags: [],
    article: { pageKey: 'a', site: 'a.example', language: 'vi', words: '' },
    ...fields,
  });
  const other = { pageKey: 'b', site: 'b.example', language: 'vi', words: '' };
  const FEW = [
    at(1, 30, { tags: ['y', 'z'] }),
    at(2, 10, { article: other, tags: ['z'] }),
    at(3, 20),
    at(4, 5, { article: other, tags: ['Ý'] }),
    at(5, 10),
  ];
  const number = (id: string) => Number(id.slice(-2));

  test.each<[fields: Partial<LibraryView>, groups: [value: string, numbers: number[]][]]>([
    [
      {},
      [
        ['a', [5, 3, 1]],
        ['b', [4, 2]],
      ],
    ],
    [
      { sort: 'oldest' },
      [
        ['a', [5, 3, 1]],
        ['b', [4, 2]],
      ],
    ],
    [
      { sort: 'oldest', tags: ['z', 'Ý'] },
      [
        ['a', [1]],
        ['b', [4, 2]],
      ],
    ],
    [
      { group: 'tag' },
      [
        ['z', [2, 1]],
        ['Ý', [4]],
        ['y', [1]],
        ['', [5, 3]],
      ],
    ],
    [
      { group: 'site', sort: 'oldest' },
      [
        ['a.example', [1, 3, 5]],
        ['b.example', [2, 4]],
      ],
    ],
    [{ query: 'nosuchword' }, []],
  ])('of %j', (fields, expected) => {
    const { groups, ids } = createSelector(tableOf(FEW))(view(fields));
    const found = groups.map(({ value, from, count }) => [value, ids(from, from + count).map(number)]);
    expect(found).toEqual(expected);
  });

  test('is that of the marking, whatever the ids', () => {
    const times = [3, 1, 2];
    const entries = times.map((minute, at) => ({
      ...ENTRIES[0]!,
      id: idOf(at + 1),
      created: Date.parse(timeAt(minute)),
    }));
    const selectOf = createSelector(tableOf(entries));
    const ids = (fields: Partial<LibraryView>) => selectOf(view({ group: 'site', ...fields })).ids(0, 3);
    expect(ids({ sort: 'oldest' })).toEqual([idOf(2), idOf(3), idOf(1)]);
    expect(ids({ sort: 'newest' })).toEqual([idOf(1), idOf(3), idOf(2)]);
  });

  test('of months is the latest first, or the earliest', () => {
    const months = (sort: LibraryView['sort']) =>
      select(view({ group: 'month', sort })).groups.map(({ value }) => value);
    expect(months('newest')).toEqual(months('newest').toSorted().reverse());
    expect(months('oldest')).toEqual(months('newest').toReversed());
  });
});
