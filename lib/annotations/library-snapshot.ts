/** What a library holds at one moment: what an export writes, what an import reads, what a merge works on. */
import type { Article, ArticleText } from '../article/article.ts';
import type { Annotation } from './annotation.ts';
import type { Sighting } from './sighting.ts';

/** What stays of an annotation that is gone: enough to keep an older copy of it from coming back. */
export interface Deletion {
  /** The annotation's id. */
  id: string;
  pageKey: string;
  /** ISO 8601, UTC, with milliseconds. */
  deletedAt: string;
}

/** How a tag is shown, whichever marks have it. */
export interface Tag {
  name: string;
  /** Such as `#e69f00`; empty for none, which is also what stays of a tag that is gone. */
  colour: string;
  /** ISO 8601, UTC, with milliseconds. The newer of two copies wins. */
  modified: string;
}

export interface LibrarySnapshot {
  articles: Article[];
  /** At most one for each article. */
  texts: ArticleText[];
  /** A library keeps the content of deleted ones for a while, with `deletedAt` set; a file holds live ones only. */
  annotations: Annotation[];
  deletions: Deletion[];
  /** At most one for each annotation; a file holds those of live ones only. */
  sightings: Sighting[];
  /** At most one for each name; none for a tag that never had a colour. */
  tags: Tag[];
}
