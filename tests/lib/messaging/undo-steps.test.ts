import { beforeAll, expect, test, vi } from 'vitest';
import type * as undoing from '../../../lib/messaging/undo-steps.ts';
import { idOf, PAGE_KEY, timeAt } from '../../support/sample-library.ts';

const STEP: undoing.UndoStep = { id: idOf(1), pageKey: PAGE_KEY, before: null, modified: timeAt(1) };

const kept = new Map<string, unknown>();
const onRemoved: ((tabId: number) => void)[] = [];
let undoSteps: undoing.UndoSteps;

beforeAll(async () => {
  vi.stubGlobal('chrome', {
    storage: {
      session: {
        set: async (items: object) => {
          for (const [key, value] of Object.entries(items)) kept.set(key, value);
        },
        get: async (key: string) => (kept.has(key) ? { [key]: kept.get(key) } : {}),
        remove: async (key: string) => void kept.delete(key),
      },
    },
    tabs: {
      onRemoved: { addListener: (listener: (tabId: number) => void) => void onRemoved.push(listener) },
    },
  });
  ({ undoSteps } = await import('../../../lib/messaging/undo-steps.ts'));
});

test('a step is given once, to its own tab', async () => {
  await undoSteps.keep(7, STEP);
  expect(await undoSteps.take(8)).toBeNull();
  expect(await undoSteps.take(7)).toEqual(STEP);
  expect(await undoSteps.take(7)).toBeNull();
});

test('the last step takes the place of the one before it', async () => {
  await undoSteps.keep(7, STEP);
  await undoSteps.keep(7, { ...STEP, id: idOf(2) });
  expect(await undoSteps.take(7)).toMatchObject({ id: idOf(2) });
});

test('of a tab that is closed nothing is kept', async () => {
  undoSteps.forgetClosed();
  await undoSteps.keep(7, STEP);
  await undoSteps.keep(8, STEP);
  for (const listener of onRemoved) listener(7);
  expect([...kept.keys()]).toEqual(['undo-8']);
});
