import type { LibraryUndo } from '../../lib/annotations/library-undo.ts';
import { usePageTexts } from '../page-texts-context.ts';
import type { Status } from '../StatusBar.tsx';
import type { useActivity } from '../use-activity.ts';
import type { LibraryServices } from './library-services.ts';

type Activity = ReturnType<typeof useActivity>;

/** Does something that can be taken back; `say` tells what was done, given how many marks it concerned. */
export type Doing = (work: () => Promise<LibraryUndo>, say: (marks: number) => string) => Promise<void>;

/** What a view of the library does it through: with a message when it is done, and Undo. */
export function useDoing({ act }: Activity, { takeBack }: LibraryServices): Doing {
  const { text, plural } = usePageTexts();

  const undone = async (undo: LibraryUndo): Promise<Status> => {
    const { left } = await takeBack(undo);
    return { message: left === 0 ? text('undone') : plural('undoneBut', left) };
  };
  return (work, say) =>
    act(async () => {
      const undo = await work();
      const changed = undo.marks.length + undo.tags.length + undo.articles.length;
      if (changed === 0) return { message: text('nothingChanged') };
      return { message: say(undo.marks.length), undo: () => void act(() => undone(undo)) };
    });
}
