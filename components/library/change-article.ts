import type { ArticleChange } from '../../lib/store/article-changes.ts';
import type { Database } from '../../lib/store/database.ts';
import type { LibraryServices } from './library-services.ts';
import type { Doing } from './use-doing.ts';

/** Changes an article, with a message, and a way back. */
export type ChangeArticle = (
  work: (database: Database, now: string) => Promise<ArticleChange>,
  message: string,
) => void;

/** What is so already, or is gone, is said to be no change. */
export function articleChanger(services: LibraryServices, doing: Doing): ChangeArticle {
  return (work, message) =>
    void doing(
      () =>
        services.doing(async (database, now) => {
          const change = await work(database, now);
          return change.outcome === 'changed' ? change.undo : { marks: [], tags: [], articles: [] };
        }),
      () => message,
    );
}
