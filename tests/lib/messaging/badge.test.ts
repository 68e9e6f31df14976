import { beforeEach, expect, test, vi } from 'vitest';
import { showMarks } from '../../../lib/messaging/badge.ts';

const fake = vi.hoisted(() => ({
  get: vi.fn<() => Promise<{ url?: string }>>(),
  setBadgeText: vi.fn<(badge: object) => Promise<void>>(),
}));

vi.mock('wxt/browser', () => ({
  browser: {
    tabs: { get: fake.get },
    action: {
      setBadgeBackgroundColor: async () => {},
      setBadgeText: fake.setBadgeText,
      setTitle: async () => {},
    },
  },
}));

const PAGE = 'https://news.example/a';

beforeEach(() => {
  vi.resetAllMocks();
});

test.each<[name: string, url: string | null, tab: Promise<{ url?: string }>, shown: string | null]>([
  ['on the page that it is about', PAGE, Promise.resolve({ url: PAGE }), '2'],
  ['on another page of the tab', PAGE, Promise.resolve({ url: 'https://news.example/b' }), null],
  ['where the browser does not tell the page', PAGE, Promise.resolve({}), null],
  ['on whatever page is there', null, Promise.resolve({}), '2'],
])('%s', async (_name, url, tab, shown) => {
  fake.get.mockReturnValue(tab);
  await showMarks(7, url, { total: 2, changed: 0, title: 'On the Record' });
  expect(fake.setBadgeText.mock.calls).toEqual(shown === null ? [] : [[{ tabId: 7, text: shown }]]);
});

test('in a tab that was closed, nothing', async () => {
  fake.get.mockRejectedValue(new Error('No tab with id: 7'));
  await showMarks(7, PAGE, { total: 2, changed: 0, title: 'On the Record' });
  expect(fake.setBadgeText).not.toHaveBeenCalled();
});
