import type { LibraryUndo } from '../../lib/annotations/library-undo.ts';
import type { OnProgress } from '../../lib/shared/on-progress.ts';
import { usePageTexts } from '../page-texts-context.ts';
import type { Status } from '../StatusBar.tsx';
import type { useActivity } from '../use-activity.ts';
import type { LibraryServices } from './library-services.ts';

type Activity = ReturnType<typeof useActivity>;

/** Does something that can be taken back; `say` tells what was done, given how many marks it concerned. */
export type Doing = (
  work: (onProgress: OnProgress) => Promise<LibraryUndo>,
  say: (marks: number) => string,
) => Promise<void>;

/** What a reader waits for no longer needs no word. In milliseconds. */
const SHORT = 500;

/** What a view of the library does it through: with a message when it is done, and Undo. */
export function useDoing({ act, say: tell }: Activity, { takeBack }: LibraryServices): Doing {
  const { text, plural } = usePageTexts();

  /** Tells that work goes on, and how far it is, where it takes longer. */
  const accompanied = async <Result>(work: (onProgress: OnProgress) => Promise<Result>): Promise<Result> => {
    const message = text('working');
    let isLong = false;
    const timer = setTimeout(() => {
      isLong = true;
      tell({ message });
    }, SHORT);
    try {
      return await work(done => isLong && tell({ message, done }));
    } finally {
      clearTimeout(timer);
    }
  };

  const undone = async (undo: LibraryUndo): Promise<Status> => {
    const { left } = await accompanied(onProgress => takeBack(undo, onProgress));
    return { message: left === 0 ? text('undone') : plural('undoneBut', left) };
  };
  return (work, say) =>
    act(async () => {
      const undo = await accompanied(work);
      const changed = undo.marks.length + undo.tags.length + undo.articles.length;
      if (changed === 0) return { message: text('nothingChanged') };
      return { message: say(undo.marks.length), undo: () => void act(() => undone(undo)) };
    });
}
