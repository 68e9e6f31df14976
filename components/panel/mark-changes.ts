/** Changes of marks that are there, each with what takes it back. */
import type { Annotation } from '../../lib/annotations/annotation.ts';
import { currentSelector } from '../../lib/annotations/current-selector.ts';
import { deleteAnnotation, restoreAnnotation } from '../../lib/annotations/edit-annotation.ts';
import { placeOf } from '../../lib/annotations/same-place.ts';
import type { Article, ArticleText } from '../../lib/article/article.ts';
import type { Changed, Library } from '../../lib/store/library.ts';
import { ReaderError } from '../reader-error.ts';

export type Undo = () => Promise<void>;
export type Edit = (current: Annotation, time: string) => Annotation;

interface Dependencies {
  library: Library;
  now(): string;
  announce(pageKeys: readonly string[]): void;
}

/** The marks of an article, and what is kept of it with its first one. */
export interface MarksToAdd {
  marks: readonly Annotation[];
  article: Article;
  text: ArticleText;
}

export function createMarkChanges({ library, now, announce }: Dependencies) {
  /** Changes a mark that must be there, as it is now. */
  const changeLive = async ({ id }: Annotation, edit: Edit): Promise<Changed> => {
    const done = await library.change(id, now(), (current, time) => {
      if (current.deletedAt !== null) throw new ReaderError('failedGone');
      return edit(current, time);
    });
    if (done === null) throw new ReaderError('failedGone');
    return done;
  };

  /** Takes a change back, if nobody has changed the mark since. */
  const takeBack = ({ before, after }: Changed) =>
    library.change(after.id, now(), (current, time) => {
      refuseIfChanged(current, after);
      return restoreAnnotation(before, time);
    });

  const deleteMade = (made: readonly Annotation[]) => {
    const asMade = new Map(made.map(annotation => [annotation.id, annotation]));
    return library.changeAll([...asMade.keys()], now(), (current, time) => {
      refuseIfChanged(current, asMade.get(current.id)!);
      return deleteAnnotation(current, time);
    });
  };

  return {
    /** Changes a mark that must still be there; resolves with what takes that back, if nobody has changed it since. */
    async edit(annotation: Annotation, apply: Edit): Promise<Undo> {
      const { pageKey } = annotation;
      const changed = await changeLive(annotation, apply);
      announce([pageKey]);
      return async () => {
        await takeBack(changed);
        announce([pageKey]);
      };
    },
    /** Takes new marks of one page back, if nothing was done with them since. */
    async unmark(made: readonly Annotation[]): Promise<void> {
      await deleteMade(made);
      announce([...new Set(made.map(({ pageKey }) => pageKey))]);
    },
    /** Puts marks of its kind in the place of one that must still be there; where there is one already, none. */
    async replace(annotation: Annotation, { marks, article, text }: MarksToAdd) {
      const { pageKey, kind } = annotation;
      const { changed, saved } = await library.together(async () => {
        const changed = await changeLive(annotation, deleteAnnotation);
        const there = await library.annotationsOn(pageKey);
        const taken = new Set(
          there.filter(mark => mark.kind === kind).map(mark => placeOf(currentSelector(mark))),
        );
        const saved = marks.filter(mark => !taken.has(placeOf(currentSelector(mark))));
        await library.add(saved, article, text);
        return { changed, saved };
      });
      announce([pageKey]);
      const undo = async () => {
        await library.together(async () => {
          await deleteMade(saved);
          await takeBack(changed);
        });
        announce([pageKey]);
      };
      return { saved, undo };
    },
  };
}

function refuseIfChanged(current: Annotation, expected: Annotation): void {
  if (current.modified !== expected.modified) throw new ReaderError('failedChangedSince');
}
