/**
 * The background's side of what a reader does in the page itself. Every call is for a mark of the page that makes
 * it: the caller of these functions has checked who that is.
 */
import type { Annotation, AnnotationKind } from '../../lib/annotations/annotation.ts';
import { deleteAnnotation, restoreAnnotation } from '../../lib/annotations/edit-annotation.ts';
import { withSightings } from '../../lib/annotations/mark-state.ts';
import type { PageSession } from '../../lib/messaging/page-session.ts';
import type { Capture, CardContent, Outcome, PageDescription } from '../../lib/messaging/protocol.ts';
import type { Remote } from '../../lib/messaging/rpc.ts';
import type { UndoStep, UndoSteps } from '../../lib/messaging/undo-steps.ts';
import type { TextKey, Texts } from '../../lib/shared/texts.ts';
import type { Library, StoredPage } from '../../lib/store/library.ts';
import { createPanelActions, type PanelActions } from '../panel/panel-actions.ts';
import { messageOf, ReaderError } from '../reader-error.ts';
import { cardContent } from './card-content.ts';

export interface InPageDependencies {
  library: Library;
  undoSteps: UndoSteps;
  /** In the reader's language as it is now. */
  texts(): Promise<Texts>;
  now(): string;
  newId(): string;
  /** Tells the rest of the extension that marks of these pages changed. */
  announce(pageKeys: readonly string[]): void;
}

/** The tab in which the page is, and what can be asked of it. */
export interface PageInTab {
  tabId: number;
  captureMark: Remote<{ captureMark(id: string): Capture }>['captureMark'];
  describe(): Promise<PageDescription>;
}

export interface InPageHandlers {
  markSelection(tab: PageInTab, kind: AnnotationKind, capture: Capture): Promise<Outcome>;
  cardOf(page: StoredPage, id: string): Promise<CardContent | null>;
  change(tab: PageInTab, page: StoredPage, id: string, change: InPageChange): Promise<Outcome>;
  undo(tab: PageInTab, page: StoredPage): Promise<Outcome>;
}

export type InPageChange = { kind: 'delete' } | { kind: 'accept' } | { kind: 'keep'; pageText: string };

const DONE: Record<InPageChange['kind'], TextKey> = {
  delete: 'deleted',
  accept: 'answeredAccept',
  keep: 'answeredKeep',
};

export function createInPageHandlers(dependencies: InPageDependencies): InPageHandlers {
  const { library, undoSteps, texts, now, announce } = dependencies;
  undoSteps.forgetClosed();

  /** Does something by the panel's own actions, and keeps how to take it back. */
  const act = async (
    tab: PageInTab,
    capture: Capture,
    action: (actions: PanelActions) => Promise<{ message: TextKey; id: string }>,
  ): Promise<Outcome> => {
    let canUndo = false;
    const note = async (step: UndoStep) => {
      // What was done is done, though it may not be taken back.
      canUndo = await undoSteps.keep(tab.tabId, step).then(
        () => true,
        () => false,
      );
    };
    const session = sessionOf(tab, capture);
    try {
      const { message, id } = await action(
        createPanelActions({ ...dependencies, session, library: noting(library, note) }),
      );
      return { isDone: true, message: (await texts()).text(message), id, canUndo };
    } catch (error) {
      return failure(error, await texts());
    }
  };

  return {
    markSelection: (tab, kind, capture) =>
      act(tab, capture, async actions => {
        const { outcome, annotation } = await actions.mark(kind, null);
        return { message: outcome === 'saved' ? `${kind}Saved` : 'alreadyMarked', id: annotation.id };
      }),
    async cardOf({ article, annotations, sightings }, id) {
      const mark = withSightings(annotations, sightings).find(({ annotation }) => annotation.id === id);
      return mark === undefined ? null : cardContent(mark, article?.language ?? null, await texts());
    },
    change: (tab, { annotations }, id, change) =>
      act(tab, NOTHING_SELECTED, async actions => {
        const annotation = annotations.find(mark => mark.id === id);
        if (annotation === undefined) throw new ReaderError('failedGone');
        if (change.kind === 'delete') await actions.remove(annotation);
        else await actions.answer(annotation, change);
        return { message: DONE[change.kind], id };
      }),
    async undo({ tabId }, { keys }) {
      try {
        const step = await undoSteps.take(tabId);
        if (step === null || !keys.includes(step.pageKey)) throw new ReaderError('failedGone');
        const { id, pageKey, before, modified } = step;
        const done = await library.change(id, now(), (current, time) => {
          if (current.modified !== modified) throw new ReaderError('failedChangedSince');
          return before === null ? deleteAnnotation(current, time) : restoreAnnotation(before, time);
        });
        if (done === null) throw new ReaderError('failedGone');
        announce([pageKey]);
        const message = (await texts()).text(before === null ? 'deleted' : 'restored');
        return { isDone: true, message, id, canUndo: false };
      } catch (error) {
        return failure(error, await texts());
      }
    },
  };
}

const NOTHING_SELECTED: Capture = { ok: false, reason: 'no-selection' };

function failure(error: unknown, texts: Texts): Outcome {
  return { isDone: false, message: messageOf(error, texts), id: null, canUndo: false };
}

/** The library, noting before anyone hears of a change how it is taken back. */
function noting(library: Library, note: (step: UndoStep) => Promise<void>): Library {
  const step = ({ id, pageKey, modified }: Annotation, before: Annotation | null) =>
    note({ id, pageKey, before, modified });
  return {
    ...library,
    async add(annotations, article, text) {
      await library.add(annotations, article, text);
      for (const annotation of annotations) await step(annotation, null);
    },
    async change(id, now, edit) {
      const done = await library.change(id, now, edit);
      if (done !== null) await step(done.after, done.before);
      return done;
    },
  };
}

/** The page as the panel's actions want it. What is selected was captured when the reader chose. */
function sessionOf({ tabId, captureMark, describe }: PageInTab, capture: Capture): PageSession {
  const notHere = () => Promise.reject(new Error('Not done from the page'));
  return {
    tabId,
    view: () => ({ tabUrl: '', tabTitle: '', obstacle: null, page: null, report: null }),
    subscribe: () => () => {},
    close() {},
    annotator: {
      captureSelection: async () => capture,
      captureMark,
      captureQuotes: notHere,
      setOff: notHere,
      suggest: notHere,
      revealQuote: notHere,
      reveal: notHere,
      openCard: notHere,
    },
    describe,
  };
}
