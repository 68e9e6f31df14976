import { beforeEach, expect, test, vi } from 'vitest';
import { openPageSession } from '../../../lib/messaging/page-session.ts';
import { FakeEvent } from '../../support/fake-event.ts';

const PAGE = { url: 'https://news.example/a', canonicalUrl: null, article: {} };
const REPORT = { url: PAGE.url, canonicalUrl: null, selection: '', findings: [], place: {} };

/** The end of a port that a session holds. */
class FakePort {
  onMessage = new FakeEvent<[unknown]>();
  onDisconnect = new FakeEvent<[]>();
  disconnect = vi.fn<() => void>();
}

const fake = vi.hoisted(() => ({
  executeScript: vi.fn<(injection: { files: string[] }) => Promise<{ result: unknown }[]>>(),
  ports: [] as unknown[],
  events: {} as Record<string, unknown>,
}));

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: fake.events,
    scripting: { executeScript: fake.executeScript },
    tabs: {
      get onUpdated() {
        return fake.events['onUpdated'];
      },
      connect: () => {
        const port = new FakePort();
        fake.ports.push(port);
        return port;
      },
    },
  },
}));

const ports = fake.ports as FakePort[];
const tab = { id: 7, url: PAGE.url, title: 'A' } as Parameters<typeof openPageSession>[0];

/** Runs what it is asked to, as a page with access does. */
const run = async ({ files: [file] }: { files: string[] }) => [
  { result: file!.includes('reader') ? PAGE : 'running' },
];

beforeEach(() => {
  ports.length = 0;
  fake.events['onUpdated'] = new FakeEvent();
  fake.events['onMessage'] = new FakeEvent();
  fake.executeScript.mockReset().mockImplementation(run);
});

async function openSession() {
  const session = openPageSession(tab, false);
  await vi.waitFor(() => expect(session.view().page).not.toBeNull());
  ports[0]!.onMessage.tell(REPORT);
  expect(session.view().report).toEqual(REPORT);
  return session;
}

test('a session that is closed while the annotator is injected opens no port', async () => {
  let injected = () => {};
  fake.executeScript.mockImplementation(
    () =>
      new Promise(resolve => {
        injected = () => resolve([{ result: true }]);
      }),
  );
  const session = openPageSession(tab, false);
  session.close();
  injected();
  await new Promise(setImmediate);
  expect(ports).toEqual([]);
  expect(fake.executeScript).toHaveBeenCalledTimes(1);
});

test('a session that is closed hears nothing more', async () => {
  const session = await openSession();
  session.close();
  ports[0]!.onMessage.tell({ ...REPORT, url: 'https://news.example/b' });
  ports[0]!.onDisconnect.tell();
  await new Promise(setImmediate);
  expect(ports).toHaveLength(1);
  expect(ports[0]!.disconnect).toHaveBeenCalled();
  expect(fake.executeScript).toHaveBeenCalledTimes(2);
});

test('an annotator that ends is run anew', async () => {
  const session = await openSession();
  ports[0]!.onDisconnect.tell();
  expect(session.view().report).toBeNull();
  await vi.waitFor(() => expect(ports).toHaveLength(2));
  ports[1]!.onMessage.tell(REPORT);
  expect(session.view()).toMatchObject({ report: REPORT, obstacle: null });
  session.close();
});

test('where access was taken away, it says so', async () => {
  const session = await openSession();
  fake.executeScript.mockRejectedValue(new Error('Cannot access contents of the page'));
  ports[0]!.onDisconnect.tell();
  await vi.waitFor(() => expect(session.view()).toMatchObject({ obstacle: 'no-access', report: null }));
  session.close();
});

test('where no annotator ever answers, it is not asked without end', async () => {
  const session = openPageSession(tab, false);
  await vi.waitFor(() => expect(session.view().page).not.toBeNull());
  ports[0]!.onDisconnect.tell();
  await new Promise(setImmediate);
  expect(ports).toHaveLength(1);
  session.close();
});
