/**
 * The database: its tables and every version of them. A version that was released never changes: the next one
 * gets a step of its own, and a frozen library of the old version in the tests.
 */
import { Dexie, type EntityTable } from 'dexie';
import type { Annotation } from '../annotations/annotation.ts';
import type { CatalogChunk, ChunkWords } from '../annotations/catalog-chunk.ts';
import type { Deletion, Tag } from '../annotations/library-snapshot.ts';
import type { Sighting } from '../annotations/sighting.ts';
import { upgradeStatistic } from '../annotations/upgrade-statistic.ts';
import type { Article, ArticleText } from '../article/article.ts';
import { type Change, keepJournal } from './journal.ts';

export interface Database extends Dexie {
  articles: EntityTable<Article, 'pageKey'>;
  /** The extracted text of each article as it was when first marked. */
  texts: EntityTable<ArticleText, 'pageKey'>;
  /** Those deleted keep their row, with `deletedAt` set. */
  annotations: EntityTable<Annotation, 'id'>;
  /** Deletions whose annotation was never here or is gone: they keep an import from bringing it back. */
  deletions: EntityTable<Deletion, 'id'>;
  /** How each mark was last found on its page. Those of deleted ones stay with their row. */
  sightings: EntityTable<Sighting, 'id'>;
  /** Changes that the catalog has not taken in yet. */
  changes: EntityTable<Change, 'seq'>;
  /** What the library page searches: all of it made of the tables above. */
  catalog: EntityTable<CatalogChunk, 'first'>;
  /** The words of each chunk of the catalog. */
  words: EntityTable<ChunkWords, 'first'>;
  /** How tags are shown; a row for each that ever had a colour. */
  tags: EntityTable<Tag, 'name'>;
}

/** The tables that hold what the reader made: those of a `LibrarySnapshot`. */
export function tablesOf({ articles, texts, annotations, deletions, sightings, tags }: Database) {
  return [articles, texts, annotations, deletions, sightings, tags];
}

/** Opens lazily, at the first query. `saved` is only said once the disk has it: hence strict durability. */
export function openDatabase(name = 'on-the-record'): Database {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Database;
  database.version(1).stores({
    articles: 'pageKey, *aliases, modified',
    texts: 'pageKey',
    annotations: 'id, pageKey, kind, *tags, modified',
    deletions: 'id, pageKey',
  });
  database
    .version(2)
    .stores({ sightings: 'id, pageKey' })
    .upgrade(transaction =>
      transaction
        .table('annotations')
        .toCollection()
        .modify({ versions: [], keptAgainst: null, removedAt: null }),
    );
  database
    .version(3)
    .stores({})
    .upgrade(async transaction => {
      await transaction.table('articles').toCollection().modify({ dismissedStatistics: [] });
      await transaction
        .table('annotations')
        .where({ kind: 'statistic' })
        .modify((annotation, row) => {
          row.value = upgradeStatistic(annotation);
        });
    });
  // Only what is merged or deleted has an entry in the new indexes: `null` has none.
  database
    .version(4)
    .stores({
      articles: 'pageKey, *aliases, modified, mergedInto',
      annotations: 'id, pageKey, kind, *tags, modified, deletedAt',
      tags: 'name',
      changes: '++seq',
      catalog: 'first, stamp',
      words: 'first',
    })
    .upgrade(async transaction => {
      const articles = transaction.table('articles').toCollection();
      await articles.modify({ corrections: [], mergedInto: null, mergedAt: null });
      const keys = await transaction.table('annotations').toCollection().primaryKeys();
      await transaction.table('changes').add({ table: 'annotations', keys });
    });
  keepJournal(database);
  return database;
}
