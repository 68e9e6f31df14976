/**
 * What a reader can do from the popup or the side panel. Each action resolves once the store has committed it,
 * and with what takes it back; it rejects with a `ReaderError`.
 */
import type { CaptureRefusal } from '../../lib/anchoring/capture.ts';
import type { TargetSelectors } from '../../lib/anchoring/selectors.ts';
import type { Annotation, AnnotationKind } from '../../lib/annotations/annotation.ts';
import { acceptText, attachTo, keepText, markRemoved } from '../../lib/annotations/answer-change.ts';
import { createAnnotation } from '../../lib/annotations/create-annotation.ts';
import { currentSelector } from '../../lib/annotations/current-selector.ts';
import {
  type AnnotationDraft,
  applyDraft,
  deleteAnnotation,
  restoreAnnotation,
} from '../../lib/annotations/edit-annotation.ts';
import { rereadStatistic } from '../../lib/annotations/tag-statistic.ts';
import { createArticle } from '../../lib/article/create-article.ts';
import { pageKeyOf } from '../../lib/article/page-key.ts';
import type { PageSession } from '../../lib/messaging/page-session.ts';
import type { Capture, QuotedPassage } from '../../lib/messaging/protocol.ts';
import type { TextKey } from '../../lib/shared/texts.ts';
import type { Library } from '../../lib/store/library.ts';
import { askToPersist } from '../../lib/store/persistence.ts';
import type { Answer } from '../MarkAnswers.tsx';
import { ReaderError } from '../reader-error.ts';

export interface PanelDependencies {
  session: PageSession;
  library: Library;
  now(): string;
  newId(): string;
  /** Tells the rest of the extension that marks of these pages changed. */
  announce(pageKeys: readonly string[]): void;
}

export type MarkOutcome =
  | { outcome: 'saved'; annotation: Annotation; undo(): Promise<void> }
  /** The passage has a mark of this kind already. */
  | { outcome: 'already-marked'; annotation: Annotation };

export interface PanelActions {
  /** Marks the page's selection, or `passage` of the extracted text where one is given. */
  mark(kind: AnnotationKind, passage: QuotedPassage | null): Promise<MarkOutcome>;
  save(annotation: Annotation, draft: AnnotationDraft): Promise<() => Promise<void>>;
  remove(annotation: Annotation): Promise<() => Promise<void>>;
  /** Answers what became of a mark on the page. */
  answer(annotation: Annotation, answer: Answer): Promise<() => Promise<void>>;
}

const REFUSALS: Record<CaptureRefusal, TextKey> = {
  'no-selection': 'refusedNoSelection',
  'in-a-field': 'refusedInAField',
  'in-a-frame': 'refusedInAFrame',
  'across-parts': 'refusedAcrossParts',
  'not-on-page': 'refusedNotOnPage',
  'too-long': 'refusedTooLong',
};

export function createPanelActions(dependencies: PanelDependencies): PanelActions {
  const { session, library, now, newId, announce } = dependencies;
  const { annotator } = session;

  /** Changes a mark as it is now; resolves with what takes that back, if nobody has changed it since. */
  const change = async (
    { id, pageKey }: Annotation,
    edit: (current: Annotation, time: string) => Annotation,
  ): Promise<() => Promise<void>> => {
    const done = await library.change(id, now(), edit);
    if (done === null) throw new ReaderError('failedGone');
    announce([pageKey]);
    const { before, after } = done;
    return async () => {
      await library.change(id, now(), (current, time) => {
        if (current.modified !== after.modified) throw new ReaderError('failedChangedSince');
        return restoreAnnotation(before, time);
      });
      announce([pageKey]);
    };
  };

  /** As `change`, for a mark that must still be there. */
  const edit = (annotation: Annotation, apply: (current: Annotation, time: string) => Annotation) =>
    change(annotation, (current, time) => {
      if (current.deletedAt !== null) throw new ReaderError('failedGone');
      return apply(current, time);
    });

  const captured = async (capturing: Promise<Capture>): Promise<Capture & { ok: true }> => {
    const capture = await capturing.catch((cause: unknown) => {
      throw new ReaderError('failedPageGone', {}, { cause });
    });
    if (!capture.ok) throw new ReaderError(REFUSALS[capture.reason]);
    return capture;
  };

  /** Reading is code of its own: what the popup shows first does not wait for it. */
  const read = async ([quote]: TargetSelectors, language: string | null, publishedTime: string | null) => {
    const { readPassage } = await import('../../lib/statistics/read-passage.ts');
    return readPassage(quote, language ?? 'en', publishedTime ?? '');
  };

  /** What is to be done to a statistic whose passage is another one now: what was read of it is read anew. */
  const rereading = async ({ kind, pageKey }: Annotation, selector: TargetSelectors) => {
    const article = kind === 'statistic' ? await library.article(pageKey) : undefined;
    const [found] =
      article === undefined ? [] : await read(selector, article.language, article.publishedTime);
    return (annotation: Annotation): Annotation =>
      found === undefined || annotation.kind !== 'statistic'
        ? annotation
        : { ...annotation, record: rereadStatistic(annotation.record, found) };
  };

  const answering = async (
    annotation: Annotation,
    answer: Answer,
  ): Promise<(current: Annotation, time: string) => Annotation> => {
    switch (answer.kind) {
      case 'accept': {
        const { selector } = await captured(annotator.captureMark(annotation.id));
        const reread = await rereading(annotation, selector);
        return (current, time) => reread(acceptText(current, selector, time));
      }
      case 'reattach': {
        const { selector } = await captured(annotator.captureSelection());
        const reread = await rereading(annotation, selector);
        return (current, time) => reread(attachTo(current, selector, time));
      }
      case 'keep':
        return (current, time) => keepText(current, answer.pageText, time);
      case 'removed':
        return markRemoved;
    }
  };

  const describe = () =>
    session.describe().catch((cause: unknown) => {
      throw new ReaderError('failedPageGone', {}, { cause });
    });

  /** What was read of the page; read again where it has gone on, or where its article is about to be kept. */
  const readPage = async (url: string) => {
    const known = session.view().page;
    const isKept =
      known !== null && (await library.article(pageKeyOf(url, known.canonicalUrl))) !== undefined;
    const page = isKept && known.url === url ? known : await describe();
    // The page may have gone on to another article while it was read.
    if (page.article === null || pageKeyOf(page.url) !== pageKeyOf(url))
      throw new ReaderError('failedPageGone');
    const keys = [pageKeyOf(url), pageKeyOf(url, page.canonicalUrl)];
    return { extracted: page.article, pageKey: await library.resolvePageKey(keys) };
  };

  /** Takes a new mark back, if nothing was done with it since. */
  const unmark = async (made: Annotation) => {
    await change(made, (current, time) => {
      if (current.modified !== made.modified) throw new ReaderError('failedChangedSince');
      return deleteAnnotation(current, time);
    });
  };

  return {
    async mark(kind, passage) {
      const { url, selector, sameAs } = await captured(
        passage === null ? annotator.captureSelection() : annotator.captureQuote(passage),
      );
      const { extracted, pageKey } = await readPage(url);

      const there = await library.annotationsOn(pageKey);
      const same = there.find(
        mark =>
          mark.kind === kind && (sameAs.includes(mark.id) || isSameTarget(currentSelector(mark), selector)),
      );
      if (same !== undefined) return { outcome: 'already-marked', annotation: same };

      const time = now();
      const { language, publishedTime } = extracted.metadata;
      const [statistic] = kind === 'statistic' ? await read(selector, language, publishedTime) : [];
      const annotation = createAnnotation({
        id: newId(),
        pageKey,
        kind,
        target: { source: url, selector },
        ...(statistic !== undefined && { statistic }),
        now: time,
      });
      const { article, text } = await createArticle(extracted, pageKey, url, time);
      await library.add(annotation, article, text);
      askToPersist();
      announce([pageKey]);
      return { outcome: 'saved', annotation, undo: () => unmark(annotation) };
    },
    save: (annotation, draft) => edit(annotation, (current, time) => applyDraft(current, draft, time)),
    remove: annotation => edit(annotation, deleteAnnotation),
    answer: async (annotation, answer) => edit(annotation, await answering(annotation, answer)),
  };
}

/** The page may not have painted yet what the store has. */
function isSameTarget(
  [quote, position]: TargetSelectors,
  [otherQuote, otherPosition]: TargetSelectors,
): boolean {
  return quote.exact === otherQuote.exact && position.start === otherPosition.start;
}
