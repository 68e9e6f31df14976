/** Changes of marks that are there, each with what takes it back. */
import type { Annotation } from '../../lib/annotations/annotation.ts';
import { deleteAnnotation, restoreAnnotation } from '../../lib/annotations/edit-annotation.ts';
import type { Library } from '../../lib/store/library.ts';
import { ReaderError } from '../reader-error.ts';

export type Undo = () => Promise<void>;
export type Edit = (current: Annotation, time: string) => Annotation;

interface Dependencies {
  library: Library;
  now(): string;
  announce(pageKeys: readonly string[]): void;
}

export function createMarkChanges({ library, now, announce }: Dependencies) {
  /** Changes a mark as it is now; resolves with what takes that back, if nobody has changed it since. */
  const change = async ({ id, pageKey }: Annotation, edit: Edit): Promise<Undo> => {
    const done = await library.change(id, now(), edit);
    if (done === null) throw new ReaderError('failedGone');
    announce([pageKey]);
    const { before, after } = done;
    return async () => {
      await library.change(id, now(), (current, time) => {
        refuseIfChanged(current, after);
        return restoreAnnotation(before, time);
      });
      announce([pageKey]);
    };
  };

  return {
    /** As `change`, for a mark that must still be there. */
    edit: (annotation: Annotation, apply: Edit): Promise<Undo> =>
      change(annotation, (current, time) => {
        if (current.deletedAt !== null) throw new ReaderError('failedGone');
        return apply(current, time);
      }),
    /** Takes new marks of one page back, if nothing was done with them since. */
    async unmark(made: readonly Annotation[]): Promise<void> {
      const asMade = new Map(made.map(annotation => [annotation.id, annotation]));
      await library.changeAll([...asMade.keys()], now(), (current, time) => {
        refuseIfChanged(current, asMade.get(current.id)!);
        return deleteAnnotation(current, time);
      });
      announce([...new Set(made.map(({ pageKey }) => pageKey))]);
    },
  };
}

function refuseIfChanged(current: Annotation, expected: Annotation): void {
  if (current.modified !== expected.modified) throw new ReaderError('failedChangedSince');
}
