/**
 * Notes which rows a change concerned, in the transaction of the change itself: whoever writes, and however, the catalog
 * learns of it. Small, since every page that writes carries it; what comes of the notes is in `fold-changes.ts`.
 */
import type { Dexie } from 'dexie';

/** Rows of a table that were put or deleted. */
export interface Change {
  /** Ascending. */
  seq: number;
  table: string;
  keys: string[];
}

/** What is put has values, what is deleted has keys. */
interface Mutation {
  trans: IDBTransaction;
  values: object[];
  keys?: string[];
}

const WATCHED = ['annotations', 'sightings', 'articles'];

/** An upgrade of the database writes unwatched: one that changes these tables notes it by itself. No table is ever cleared. */
export function keepJournal(database: Dexie): void {
  database.use({
    stack: 'dbcore',
    create: core => ({
      transaction: (stores, mode, options) =>
        core.transaction(mode === 'readwrite' ? [...stores, 'changes'] : stores, mode, options),
      table: name => {
        const table = core.table(name);
        if (!WATCHED.includes(name)) return table;
        const mutate: typeof table.mutate = async request => {
          const { trans, values, keys } = request as unknown as Mutation;
          if (trans.mode === 'readwrite') {
            const row = { table: name, keys: keys ?? values.map(table.schema.primaryKey.extractKey!) };
            await core.table('changes').mutate({ type: 'add', trans, values: [row] });
          }
          return table.mutate(request);
        };
        return { ...table, mutate };
      },
    }),
  });
}
