import { beforeEach, expect, test, vi } from 'vitest';
import { followTab } from '../../../lib/messaging/follow-tab.ts';
import { FakeEvent } from '../../support/fake-event.ts';

interface FakeTab {
  id: number;
}

const fake = vi.hoisted(() => ({
  onActivated: null as unknown,
  answers: new Map<string, (tab: { id: number } | null) => void>(),
}));

/** Answers when the test says so. */
const asking = vi.hoisted(
  () =>
    <T>(key: string, toAnswer: (tab: { id: number } | null) => T) =>
      new Promise<T>(resolve => fake.answers.set(key, tab => resolve(toAnswer(tab)))),
);

vi.mock('wxt/browser', () => ({
  browser: {
    windows: { getCurrent: async () => ({ id: 1 }) },
    tabs: {
      get onActivated() {
        return fake.onActivated;
      },
      query: () => asking('active', tab => [tab]),
      get: (id: number) => asking(`${id}`, tab => tab),
    },
  },
}));

let onActivated: FakeEvent<[{ tabId: number; windowId: number }]>;
let told: (number | undefined)[];

beforeEach(() => {
  onActivated = new FakeEvent();
  fake.onActivated = onActivated;
  fake.answers.clear();
  told = [];
});

const follow = (query = '') =>
  followTab(`chrome-extension://id/sidepanel.html${query}`, tab => told.push(tab?.id));

async function answer(key: string, tab: FakeTab): Promise<void> {
  await vi.waitFor(() => expect(fake.answers.has(key)).toBe(true));
  fake.answers.get(key)!(tab);
  await new Promise(setImmediate);
}

test('it follows from one tab to the next, in its own window', async () => {
  void follow();
  await answer('active', { id: 3 });
  onActivated.tell({ tabId: 9, windowId: 2 });
  onActivated.tell({ tabId: 4, windowId: 1 });
  await answer('4', { id: 4 });
  expect(told).toEqual([3, 4]);
  expect(fake.answers.has('9')).toBe(false);
});

test('a tab that comes to the front while the first is looked for wins', async () => {
  void follow();
  onActivated.tell({ tabId: 4, windowId: 1 });
  await answer('4', { id: 4 });
  await answer('active', { id: 3 });
  expect(told).toEqual([4]);
});

test('an answer that comes late is not stayed with', async () => {
  void follow();
  await answer('active', { id: 3 });
  onActivated.tell({ tabId: 4, windowId: 1 });
  onActivated.tell({ tabId: 5, windowId: 1 });
  await answer('5', { id: 5 });
  await answer('4', { id: 4 });
  expect(told).toEqual([3, 5]);
});

test('an address that names a tab stays with it', async () => {
  void follow('?tab=7');
  await answer('7', { id: 7 });
  expect(told).toEqual([7]);
  expect(onActivated.listeners.size).toBe(0);
});
