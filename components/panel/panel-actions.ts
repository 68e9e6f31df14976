/**
 * What a reader can do from the popup or the side panel. Each action resolves once the store has committed it,
 * and with what takes it back; it rejects with a `ReaderError`.
 */
import type { QuotedPassage, TargetSelectors } from '../../lib/anchoring/selectors.ts';
import type { Annotation, AnnotationKind } from '../../lib/annotations/annotation.ts';
import { acceptText, attachTo, keepText, markRemoved } from '../../lib/annotations/answer-change.ts';
import { createAnnotation } from '../../lib/annotations/create-annotation.ts';
import { currentSelector } from '../../lib/annotations/current-selector.ts';
import { type AnnotationDraft, applyDraft, deleteAnnotation } from '../../lib/annotations/edit-annotation.ts';
import { placeOf } from '../../lib/annotations/same-place.ts';
import { rereadStatistic } from '../../lib/annotations/tag-statistic.ts';
import { createArticle } from '../../lib/article/create-article.ts';
import type { PageSession } from '../../lib/messaging/page-session.ts';
import type { FoundStatistic } from '../../lib/statistics/find-statistics.ts';
import { emptyStatistic } from '../../lib/statistics/statistic-record.ts';
import type { Library } from '../../lib/store/library.ts';
import { askToPersist } from '../../lib/store/persistence.ts';
import type { Answer } from '../MarkAnswers.tsx';
import { createMarkChanges, type Edit, type Undo } from './mark-changes.ts';
import { createPageReading } from './page-reading.ts';

export interface PanelDependencies {
  session: PageSession;
  library: Library;
  now(): string;
  newId(): string;
  /** Tells the rest of the extension that marks of these pages changed. */
  announce(pageKeys: readonly string[]): void;
}

/** As the panel is given them: what makes ids is not needed before something is marked. */
export interface PanelServices extends Omit<PanelDependencies, 'newId'> {
  loadNewId(): Promise<PanelDependencies['newId']>;
}

export type MarkOutcome =
  | { outcome: 'saved'; annotation: Annotation; undo: Undo; split: Split | null }
  /** The passage has a mark of this kind already. */
  | { outcome: 'already-marked'; annotation: Annotation };

/** A statistic whose passage has several figures, and what puts one mark on each instead. */
export interface Split {
  figures: number;
  /** Passages that have such a mark already get no other. */
  apply(): Promise<{ saved: Annotation[]; undo: Undo }>;
}

export interface PanelActions {
  /** Marks the page's selection, or `passage` of the extracted text where one is given. */
  mark(kind: AnnotationKind, passage: QuotedPassage | null): Promise<MarkOutcome>;
  save(annotation: Annotation, draft: AnnotationDraft): Promise<Undo>;
  remove(annotation: Annotation): Promise<Undo>;
  /** Answers what became of a mark on the page. */
  answer(annotation: Annotation, answer: Answer): Promise<Undo>;
}

export function createPanelActions(dependencies: PanelDependencies): PanelActions {
  const { session, library, now, newId, announce } = dependencies;
  const { annotator } = session;

  const { edit, unmark, replace } = createMarkChanges(dependencies);
  const { captured, readPage } = createPageReading(dependencies);

  /** Reading is code of its own: what the popup shows first does not wait for it. */
  const read = async ([quote]: TargetSelectors, language: string | null, publishedTime: string | null) => {
    const { readPassage } = await import('../../lib/statistics/read-passage.ts');
    return readPassage(quote, language ?? 'en', publishedTime ?? '');
  };

  /** What is to be done to a statistic whose passage is another one now: what was read of it is read anew. */
  const rereading = async ({ kind, pageKey }: Annotation, selector: TargetSelectors) => {
    const article = kind === 'statistic' ? await library.article(pageKey) : undefined;
    if (article === undefined) return (annotation: Annotation) => annotation;
    const [found = emptyStatistic()] = await read(selector, article.language, article.publishedTime);
    return (annotation: Annotation): Annotation =>
      annotation.kind === 'statistic'
        ? { ...annotation, record: rereadStatistic(annotation.record, found) }
        : annotation;
  };

  const answering = async (annotation: Annotation, answer: Answer): Promise<Edit> => {
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

  return {
    async mark(kind, passage) {
      const { url, selector, sameAs } = await captured(
        passage === null
          ? annotator.captureSelection()
          : annotator.captureQuotes([passage]).then(([capture]) => capture!),
      );
      const { extracted, pageKey } = await readPage(url);

      const there = await library.annotationsOn(pageKey);
      const same = there.find(
        mark =>
          mark.kind === kind &&
          (sameAs.includes(mark.id) ||
            // The page may not have painted yet what the store has.
            placeOf(currentSelector(mark)) === placeOf(selector)),
      );
      if (same !== undefined) return { outcome: 'already-marked', annotation: same };

      const time = now();
      const { language, publishedTime } = extracted.metadata;
      const found = kind === 'statistic' ? await read(selector, language, publishedTime) : [];
      const make = (where: TargetSelectors, statistic: FoundStatistic | undefined) =>
        createAnnotation({
          id: newId(),
          pageKey,
          kind,
          target: { source: url, selector: where },
          ...(statistic !== undefined && { statistic }),
          now: time,
        });
      const annotation = make(selector, found[0]);
      const { article, text } = await createArticle(extracted, pageKey, url, time);
      await library.add([annotation], article, text);
      askToPersist();
      announce([pageKey]);
      const split = {
        figures: found.length,
        async apply() {
          const { describePart } = await import('../../lib/anchoring/describe.ts');
          const parts = found.map(statistic => make(describePart(selector, statistic), statistic));
          return replace(annotation, { marks: parts, article, text });
        },
      };
      return {
        outcome: 'saved',
        annotation,
        undo: () => unmark([annotation]),
        split: found.length > 1 ? split : null,
      };
    },
    save: (annotation, draft) => edit(annotation, (current, time) => applyDraft(current, draft, time)),
    remove: annotation => edit(annotation, deleteAnnotation),
    answer: async (annotation, answer) => edit(annotation, await answering(annotation, answer)),
  };
}
