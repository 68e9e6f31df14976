/** The state of an article panel, and what each of its controls does. The view is `ArticlePanel.tsx`. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { QuotedPassage } from '../../lib/anchoring/selectors.ts';
import type { Annotation, AnnotationKind } from '../../lib/annotations/annotation.ts';
import { type AnnotationDraft, draftOf } from '../../lib/annotations/edit-annotation.ts';
import {
  isNews,
  markState,
  type SightedMark,
  summarize,
  withSightings,
} from '../../lib/annotations/mark-state.ts';
import { sight } from '../../lib/annotations/sighting.ts';
import { pageKeyOf } from '../../lib/article/page-key.ts';
import type { PageReport } from '../../lib/messaging/protocol.ts';
import type { TextKey } from '../../lib/shared/texts.ts';
import { forgetDraft, keepDraft, keptDraft } from '../../lib/store/drafts.ts';
import type { Answer } from '../MarkAnswers.tsx';
import { messageOf } from '../reader-error.ts';
import { useTexts } from '../texts-context.ts';
import { useActivity } from '../use-activity.ts';
import { useLiveQuery } from '../use-live-query.ts';
import { usePageView } from '../use-page-view.ts';
import type { PanelServices, Split } from './panel-actions.ts';
import { useSuggestionTab } from './use-suggestion-tab.ts';

const SAVED: Record<AnnotationKind, TextKey> = {
  claim: 'claimSaved',
  quote: 'quoteSaved',
  statistic: 'statisticSaved',
  note: 'noteSaved',
};

const ANSWERED: Record<Answer['kind'], TextKey> = {
  accept: 'answeredAccept',
  keep: 'answeredKeep',
  reattach: 'answeredReattach',
  removed: 'answeredRemoved',
};

export type PanelTab = 'marks' | 'article' | 'suggestions';

export interface PanelOptions {
  /** The mark whose editor is open at first. */
  editId?: string | null;
  /** Whether it stands beside the page: marks are set off there, and those that are shown open their cards. */
  isBeside?: boolean;
}

export function useArticlePanel(dependencies: PanelServices, options: PanelOptions) {
  const { editId = null, isBeside = false } = options;
  const { session, library } = dependencies;
  const texts = useTexts();
  const { text, plural } = texts;
  // What can be done is code of its own: the list comes first.
  const acting = useMemo(
    () => async () => {
      const [{ createPanelActions }, newId] = await Promise.all([
        import('./panel-actions.ts'),
        dependencies.loadNewId(),
      ]);
      return createPanelActions({ ...dependencies, newId });
    },
    [session, library],
  );
  const view = usePageView(session);
  const { act, ...activity } = useActivity();

  const url = view.page?.url ?? view.tabUrl;
  const canonicalUrl = view.page?.canonicalUrl ?? null;
  const stored = useLiveQuery(
    async () => (url === '' ? null : library.page([pageKeyOf(url), pageKeyOf(url, canonicalUrl)])),
    [url, canonicalUrl],
  );
  const annotations = stored?.annotations ?? [];

  const marks = withReport(
    withSightings(annotations, stored?.sightings ?? []),
    view.report,
    dependencies.now(),
  );
  const summary = summarize(marks);

  const [tab, setTab] = useState<PanelTab>('marks');
  const [passage, setPassage] = useState<QuotedPassage | null>(null);
  const [editing, setEditing] = useState<{ id: string; draft: AnnotationDraft } | null>(null);
  const [changedOnly, setChangedOnly] = useState(false);
  const [focusedId, setFocusedId] = useState<string | null>(null);

  // A filter that finds nothing more has done its work.
  const isFiltered = changedOnly && summary.changed > 0;
  const isEditing = editing !== null;
  // Not before they are wanted: the list comes first.
  const knownTags = useLiveQuery(async () => (isEditing ? library.tags() : []), [isEditing]) ?? [];

  const language = stored?.article?.language ?? view.page?.article?.metadata.language ?? null;
  const publishedTime = stored?.article?.publishedTime ?? view.page?.article?.metadata.publishedTime ?? null;
  const selected = tab === 'article' ? (passage?.exact ?? null) : view.report?.selection || null;

  const undoing = (undo: () => Promise<void>, message: TextKey) => () =>
    void act(async () => {
      await undo();
      return { message: text(message) };
    });

  const suggesting = useSuggestionTab(dependencies, {
    page: view.page,
    language,
    publishedTime,
    stored,
    isSelected: tab === 'suggestions',
    act,
    undoing,
  });

  const edit = (annotation: Annotation) => {
    setEditing({ id: annotation.id, draft: { ...draftOf(annotation), ...keptDraft(annotation.id) } });
    setFocusedId(annotation.id);
    setTab('marks');
    activity.clear();
  };

  const stopEditing = () => {
    if (editing !== null) forgetDraft(editing.id);
    setEditing(null);
  };

  /** Offers one mark for each figure of a passage instead of one for all. */
  const splitting = ({ figures, apply }: Split) => ({
    label: plural('splitFigures', figures),
    run: () =>
      void act(async () => {
        const { saved, undo } = await apply();
        const message = saved.length === 0 ? text('alreadyMarked') : plural('statisticsSaved', saved.length);
        return { message, undo: undoing(undo, 'restored') };
      }),
  });

  const mark = (kind: AnnotationKind) =>
    act(async () => {
      const outcome = await (await acting()).mark(kind, tab === 'article' ? passage : null);
      if (outcome.outcome === 'saved') {
        const { split } = outcome;
        setFocusedId(outcome.annotation.id);
        setChangedOnly(false);
        return {
          message: text(SAVED[kind]),
          undo: undoing(outcome.undo, 'deleted'),
          ...(split !== null && { more: splitting(split) }),
        };
      }
      edit(outcome.annotation);
      return { message: text('alreadyMarked') };
    });

  const save = async (draft: AnnotationDraft) => {
    const annotation = annotations.find(({ id }) => id === editing?.id);
    if (annotation === undefined) throw new Error(text('failedGone'));
    const undo = await (await acting()).save(annotation, draft).catch((error: unknown) => {
      throw new Error(messageOf(error, texts), { cause: error });
    });
    stopEditing();
    await act(async () => ({ message: text('changesSaved'), undo: undoing(undo, 'restored') }));
  };

  /** Sets a mark off on the page, where both can be looked at. */
  const point = (id: string | null) => {
    if (isBeside) void session.annotator.setOff(id).catch(() => {});
  };

  const remove = (annotation: Annotation) => {
    // Nothing tells that the pointer has left an item which is gone.
    point(null);
    return act(async () => {
      const undo = await (await acting()).remove(annotation);
      forgetDraft(annotation.id);
      return { message: text('deleted'), undo: undoing(undo, 'restored') };
    });
  };

  const answer = (annotation: Annotation, given: Answer) =>
    act(async () => {
      const undo = await (await acting()).answer(annotation, given);
      return { message: text(ANSWERED[given.kind]), undo: undoing(undo, 'restored') };
    });

  const show = (annotation: Annotation) =>
    act(async () => {
      const { reveal, openCard } = session.annotator;
      const isShown = await (isBeside ? openCard : reveal)(annotation.id).catch(() => false);
      return isShown
        ? { message: text('shownOnPage') }
        : { message: text('refusedNotOnPage'), isError: true };
    });

  // A popup closes at a click elsewhere: what was being typed then comes back. What was asked for comes first.
  useEffect(() => {
    const asked = annotations.find(({ id }) => id === editId);
    if (asked !== undefined) {
      edit(asked);
      return;
    }
    const interrupted = annotations.find(({ id }) => keptDraft(id) !== null);
    if (interrupted === undefined || editing !== null) return;
    edit(interrupted);
    void act(async () => ({ message: text('draftRestored') }));
  }, [stored?.pageKey]);

  return {
    ...view,
    ...activity,
    ...suggesting,
    stored,
    annotations,
    marks: isFiltered ? marks.filter(mark => isChanged(mark) || mark.annotation.id === editing?.id) : marks,
    summary,
    isFiltered,
    setChangedOnly,
    knownTags,
    language,
    publishedTime,
    tab,
    setTab,
    selected,
    setPassage,
    editing,
    focusedId,
    mark,
    edit,
    save,
    remove,
    answer,
    show,
    point,
    keepDraft: (draft: AnnotationDraft) => editing !== null && keepDraft(editing.id, draft),
    stopEditing,
    /** Does something with the marks of this article, and says so. */
    withPage: (action: (pageKey: string) => Promise<string>) => {
      if (stored != null) void act(async () => ({ message: await action(stored.pageKey) }));
    },
  };
}

const isChanged = ({ annotation, sighting }: SightedMark) => isNews(markState(annotation, sighting));

/** What the page reports is newer than what the store has of it. */
function withReport(marks: readonly SightedMark[], report: PageReport | null, now: string): SightedMark[] {
  const findings = new Map(report?.findings.map(finding => [finding.id, finding]));
  return marks.map(({ annotation, sighting }) => {
    const finding = findings.get(annotation.id);
    if (finding === undefined) return { annotation, sighting };
    return { annotation, sighting: sight(finding, annotation.pageKey, sighting, now) };
  });
}
