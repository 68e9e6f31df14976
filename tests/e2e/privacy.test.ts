/** What the extension asks for, and that nothing leaves the browser. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BROWSERS } from '../support/browsers.ts';
import { launchExtension } from '../support/extension-browser.ts';
import { LibraryDriver } from '../support/library-driver.ts';
import { newsPage } from '../support/news-page.ts';
import { selectText, waitUntilPainted } from '../support/page-driver.ts';
import { PopupDriver } from '../support/popup-driver.ts';
import { serve } from '../support/serve.ts';

const BUILDS = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

describe.each(BROWSERS)('%s', name => {
  test('the manifest asks for no site, runs nothing by itself, and leaves private windows alone', () => {
    const manifest = JSON.parse(readFileSync(`${BUILDS[name]}/manifest.json`, 'utf8'));
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions.toSorted()).toEqual([
      'activeTab',
      'contextMenus',
      'scripting',
      ...(name === 'chromium' ? ['sidePanel'] : []),
      'storage',
      'unlimitedStorage',
    ]);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.incognito).toBe('not_allowed');
    expect(manifest.content_security_policy.extension_pages).toMatch(
      /default-src 'self'; connect-src 'self'/,
    );
    expect(manifest.commands._execute_action.suggested_key.default).toBe('Alt+Shift+R');
  });

  test('not one request leaves while marking, exporting and importing', async () => {
    await using server = await serve({
      '/quiet-9001': newsPage({ paragraphs: ['The treasury will raise 4 taxes before the summer break.'] }),
    });
    await using browser = await launchExtension(name, { logNetwork: true });
    const page = await browser.newPage(`${server.url}/quiet-9001`);
    await selectText(page, 'raise 4 taxes');
    const popup = await PopupDriver.open(browser, page);
    await popup.mark('Claim');
    await popup.edit(0, { note: 'a note', tags: ['tax'] });
    await popup.showOnPage(0);
    await waitUntilPainted(page, 'raise 4 taxes');
    await popup.exportJson();
    const library = await LibraryDriver.open(browser);
    await library.exportAll();

    const asked = server.requests.filter(request => !request.endsWith('/favicon.ico'));
    expect(asked).toEqual(['GET /quiet-9001']);
    // What has no initiator the browser asked for by itself, such as updates of its own.
    const requests = await browser.networkRequests();
    expect(requests.filter(({ initiator }) => initiator !== null)).toEqual([]);
  });
});
