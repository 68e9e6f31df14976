import { expect, test } from 'vitest';
import { isLoopback } from './loopback.ts';
import { serve } from './serve.ts';

test('a page can change between two loads, and says with what headers it comes', async () => {
  await using server = await serve({ '/page': '<p>One' });
  const first = await fetch(`${server.url}/page?n=1`);
  expect(await first.text()).toBe('<p>One');
  expect(first.headers.get('content-type')).toBe('text/html; charset=utf-8');

  server.set('/page', {
    body: 'Gone',
    status: 410,
    headers: { 'content-security-policy': "default-src 'none'" },
  });
  const second = await fetch(`${server.url}/page`);
  expect([second.status, await second.text()]).toEqual([410, 'Gone']);
  expect(second.headers.get('content-security-policy')).toBe("default-src 'none'");
  expect(server.requests).toEqual(['GET /page?n=1', 'GET /page']);
});

test('a folder is served, and nothing outside of it', async () => {
  await using server = await serve({ '/samples/*': { folder: 'tests/fixtures/samples' } });
  expect(await (await fetch(`${server.url}/samples/vi.html`)).text()).toContain('1.284 đảng viên');
  expect((await fetch(`${server.url}/samples/none.html`)).status).toBe(404);
  expect((await fetch(`${server.url}/samples/..%2f..%2fserve.test.ts`)).status).toBe(404);
  expect((await fetch(`${server.url}/`)).status).toBe(404);
});

test.each([
  ['http://127.0.0.1:4000/page', true],
  ['http://localhost/', true],
  ['ws://[::1]:80/', true],
  ['moz-extension://4f9d2c1e/popup.html', true],
  ['blob:https://example.org/1', true],
  ['https://example.org/127.0.0.1', false],
  ['http://127.0.0.1.example.org/', false],
  ['wss://example.org/', false],
])('%s stays on this machine: %s', (url, expected) => {
  expect(isLoopback(url)).toBe(expected);
});
