/** What the background does for a page, and what it refuses. */
import { describe, expect, test } from 'vitest';
import { createInPageHandlers, type PageInTab } from '../../../components/in-page/in-page-handlers.ts';
import type { Annotation } from '../../../lib/annotations/annotation.ts';
import type { UndoStep } from '../../../lib/messaging/undo-steps.ts';
import { createTexts } from '../../../lib/shared/all-texts.ts';
import type { Library, StoredPage } from '../../../lib/store/library.ts';
import { idOf, PAGE_KEY, sampleClaim, timeAt } from '../../support/sample-library.ts';

const TAB: PageInTab = {
  tabId: 7,
  captureMark: () => Promise.reject(new Error('Not asked')),
  describe: () => Promise.reject(new Error('Not asked')),
};

/** Handlers on a library of these annotations that is no more than a map. */
function handlersOn(...annotations: Annotation[]) {
  const kept = new Map(annotations.map(annotation => [annotation.id, annotation]));
  const steps = new Map<number, UndoStep>();
  const announced: string[] = [];
  const library = {
    async change(id: string, now: string, edit: Parameters<Library['change']>[2]) {
      const before = kept.get(id);
      if (before === undefined) return null;
      const after = edit(before, now);
      kept.set(id, after);
      return { before, after };
    },
  } as Library;
  let minute = 10;
  const handlers = createInPageHandlers({
    library,
    undoSteps: {
      keep: async (tabId, step) => void steps.set(tabId, step),
      async take(tabId) {
        const step = steps.get(tabId) ?? null;
        steps.delete(tabId);
        return step;
      },
      forgetClosed() {},
    },
    texts: async () => createTexts('en'),
    now: () => timeAt(minute++),
    newId: () => idOf(99),
    announce: keys => announced.push(...keys),
  });
  const page = (): StoredPage => ({
    pageKey: PAGE_KEY,
    keys: [PAGE_KEY],
    article: null,
    annotations: [...kept.values()].filter(mark => mark.pageKey === PAGE_KEY && mark.deletedAt === null),
    sightings: [],
  });
  return { ...handlers, kept, steps, announced, page };
}

describe('what a reader does in the page', () => {
  test('a mark is deleted, and taken back as it was', async () => {
    const mark = sampleClaim();
    const { change, undo, kept, announced, page } = handlersOn(mark);
    expect(await change(TAB, page(), mark.id, { kind: 'delete' })).toEqual({
      isDone: true,
      message: 'Deleted',
      id: mark.id,
      canUndo: true,
    });
    expect(kept.get(mark.id)?.deletedAt).not.toBeNull();
    expect(await undo(TAB, page())).toMatchObject({ isDone: true, message: 'Restored', canUndo: false });
    expect(kept.get(mark.id)).toEqual({ ...mark, modified: kept.get(mark.id)?.modified });
    expect(announced).toEqual([PAGE_KEY, PAGE_KEY]);
  });

  test('a saved text is kept, and that is taken back', async () => {
    const mark = sampleClaim();
    const { change, undo, kept, page } = handlersOn(mark);
    await change(TAB, page(), mark.id, { kind: 'keep', pageText: 'other words' });
    expect(kept.get(mark.id)?.keptAgainst).toBe('other words');
    await undo(TAB, page());
    expect(kept.get(mark.id)?.keptAgainst).toBeNull();
  });

  test('nothing is done twice by undo, nor in another tab, nor to what was changed since', async () => {
    const mark = sampleClaim();
    const { change, undo, kept, page } = handlersOn(mark);
    await change(TAB, page(), mark.id, { kind: 'keep', pageText: 'a' });
    expect(await undo({ ...TAB, tabId: 8 }, page())).toMatchObject({ isDone: false });
    kept.set(mark.id, { ...kept.get(mark.id)!, note: 'written since', modified: timeAt(50) });
    expect(await undo(TAB, page())).toMatchObject({
      isDone: false,
      message: 'This mark was changed in the meantime, so it was left as it is.',
    });
    expect(await undo(TAB, page())).toMatchObject({ isDone: false });
    expect(kept.get(mark.id)).toMatchObject({ note: 'written since', keptAgainst: 'a' });
  });

  test('what is done is told as done where it cannot be kept how to take it back', async () => {
    const mark = sampleClaim();
    const { change, kept, steps, page } = handlersOn(mark);
    steps.set = () => {
      throw new Error('Quota exceeded');
    };
    expect(await change(TAB, page(), mark.id, { kind: 'delete' })).toEqual({
      isDone: true,
      message: 'Deleted',
      id: mark.id,
      canUndo: false,
    });
    expect(kept.get(mark.id)?.deletedAt).not.toBeNull();
  });

  test('what is no longer in the library is not taken back', async () => {
    const mark = sampleClaim();
    const { change, undo, kept, page } = handlersOn(mark);
    await change(TAB, page(), mark.id, { kind: 'delete' });
    kept.clear();
    expect(await undo(TAB, page())).toMatchObject({
      isDone: false,
      message: 'This mark was deleted elsewhere.',
    });
  });

  test('a page gets and changes no mark of another page', async () => {
    const other = sampleClaim({ id: idOf(5), pageKey: 'other.example/a' });
    const { change, cardOf, kept, page } = handlersOn(other);
    expect(await cardOf(page(), other.id)).toBeNull();
    expect(await change(TAB, page(), other.id, { kind: 'delete' })).toMatchObject({ isDone: false });
    expect(kept.get(other.id)).toEqual(other);
  });

  test('an undo of one page is none of another', async () => {
    const mark = sampleClaim();
    const { change, undo, kept, page } = handlersOn(mark);
    await change(TAB, page(), mark.id, { kind: 'delete' });
    expect(await undo(TAB, { ...page(), keys: ['other.example/a'] })).toMatchObject({ isDone: false });
    expect(kept.get(mark.id)?.deletedAt).not.toBeNull();
  });

  test('what cannot be marked is said in words', async () => {
    const { markSelection } = handlersOn();
    expect(await markSelection(TAB, 'claim', { ok: false, reason: 'too-long' })).toEqual({
      isDone: false,
      message: 'This selection is too long. Mark a passage of less than 20,000 characters.',
      id: null,
      canUndo: false,
    });
  });
});
