/** What the tab of suggestions shows, and what each of its controls does. */
import { useMemo } from 'preact/hooks';
import type { QuotedPassage } from '../../lib/anchoring/selectors.ts';
import type { Suggestion } from '../../lib/annotations/suggestions.ts';
import type { PageDescription } from '../../lib/messaging/protocol.ts';
import type { StoredPage } from '../../lib/store/library.ts';
import type { Status } from '../StatusBar.tsx';
import { useTexts } from '../texts-context.ts';
import type { PanelServices } from './panel-actions.ts';
import type { FigureToTag } from './suggestion-actions.ts';
import { useSuggestions } from './use-suggestions.ts';

const NOTHING: readonly never[] = [];

interface Input {
  /** `null` until it was read. */
  page: PageDescription | null;
  language: string | null;
  publishedTime: string | null;
  stored: StoredPage | null | undefined;
  isSelected: boolean;
  act(action: () => Promise<Status>): Promise<void>;
  undoing(undo: () => Promise<void>, message: 'deleted' | 'restored'): () => void;
}

export function useSuggestionTab(dependencies: PanelServices, input: Input) {
  const { page, language, publishedTime, stored, isSelected, act, undoing } = input;
  const { session } = dependencies;
  const { text, plural } = useTexts();
  const acting = useMemo(
    () => async () => {
      const [{ createSuggestionActions }, newId] = await Promise.all([
        import('./suggestion-actions.ts'),
        dependencies.loadNewId(),
      ]);
      return createSuggestionActions({ ...dependencies, newId });
    },
    [dependencies.session, dependencies.library],
  );
  const suggestions = useSuggestions(
    {
      blocks: page?.article?.blocks,
      language,
      publishedTime,
      annotations: stored?.annotations ?? NOTHING,
      dismissed: stored?.article?.dismissedStatistics ?? NOTHING,
    },
    isSelected,
  );

  return {
    suggestions,
    tagFigures: (figures: readonly FigureToTag[]) =>
      act(async () => {
        const { saved, notFound, undo } = await (await acting()).tag(figures);
        const message =
          undo === null
            ? text('alreadyMarked')
            : saved.length === 1
              ? text('statisticSaved')
              : plural('statisticsSaved', saved.length);
        return {
          message: notFound === 0 ? message : `${message} ${plural('statisticsNotFound', notFound)}`,
          ...(undo !== null && { undo: undoing(undo, 'deleted') }),
        };
      }),
    dismissFigure: ({ key }: Suggestion) =>
      act(async () => {
        if (page === null) return { message: text('failedPageGone'), isError: true };
        const undo = await (await acting()).dismiss(key, page.url);
        return { message: text('figureDismissed'), undo: undoing(undo, 'restored') };
      }),
    showFigure: (passage: QuotedPassage) =>
      act(async () =>
        (await session.annotator.revealQuote(passage).catch(() => false))
          ? { message: text('shownOnPage') }
          : { message: text('refusedNotOnPage'), isError: true },
      ),
    underline: (passages: readonly QuotedPassage[]) =>
      void session.annotator.suggest(passages).catch(() => {}),
  };
}
