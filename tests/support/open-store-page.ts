/** A page of a real browser with the store's modules at hand as `storeModule`, and a database of its own for each test. */
import { type LibPage, openLibPage } from './lib-page.ts';
import { serve } from './serve.ts';
import type * as store from './store-in-page.ts';

declare global {
  /** In the page only. */
  var storeModule: typeof store;
}

export async function openStorePage(): Promise<LibPage> {
  // Only a page with an origin has databases.
  const server = await serve({ '/': '<!doctype html><title>Store</title>' });
  const lib = await openLibPage({ storeModule: 'tests/support/store-in-page.ts' });
  await lib.page.goto(server.url);
  await lib.show('');
  return {
    ...lib,
    async [Symbol.asyncDispose]() {
      await lib[Symbol.asyncDispose]();
      await server.close();
    },
  };
}
