/** Every surface for readers who see it in another way, or work it by keyboard alone. WCAG 2.2, level AA. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { BROWSERS } from '../support/browsers.ts';
import { launchExtension } from '../support/extension-browser.ts';
import { KeyboardDriver } from '../support/keyboard-driver.ts';
import { bundleForPage } from '../support/lib-in-page.ts';
import { openTree } from '../support/open-tree.ts';
import { selectText } from '../support/page-driver.ts';
import { PopupDriver } from '../support/popup-driver.ts';
import { readDownload } from '../support/read-download.ts';
import type * as checks from '../support/surface-checks.ts';
import {
  fillLibrary,
  type Look,
  nameOf,
  type Stage,
  type SurfaceState,
  setStage,
  showInEach,
} from '../support/surface-stage.ts';
import { EMPTY_STATES, STATES } from '../support/surface-states.ts';

declare global {
  /** In the page only. */
  var surfaceChecks: typeof checks;
}

const LOOKS: Look[] = [
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
];

/** The others show nothing that these do not. */
const LOOKED_AT = [
  'popup-edited',
  'popup-editor',
  'popup-article',
  'popup-suggestions',
  'popup-no-access',
  'popup-error',
  'popup-deleted',
  'popup-right-to-left',
  'panel-edited',
  'library-found',
  'library-statistics',
  'library-tag-colours',
  'library-import',
  'library-article',
  'settings-sites',
  'welcome-default',
  'page-toolbar',
  'page-toolbar-more',
  'page-card-edited',
];

/** So little of a page is in a window of 800 by 600, or 640 by 800, at twice the size; the others give way alike. */
const ZOOMED: Record<string, SurfaceState['size']> = {
  'popup-edited': { width: 400, height: 300 },
  'popup-editor': { width: 400, height: 300 },
  'popup-suggestions': { width: 400, height: 300 },
  'library-chosen': { width: 320, height: 400 },
  'library-edit': { width: 320, height: 400 },
  'library-figures-filtered': { width: 320, height: 400 },
  'library-people': { width: 320, height: 400 },
  'library-tags': { width: 320, height: 400 },
  'library-bin': { width: 320, height: 400 },
  'library-import': { width: 320, height: 400 },
  'library-article': { width: 320, height: 400 },
  'settings-sites': { width: 320, height: 400 },
  'welcome-default': { width: 320, height: 400 },
};

/** All that these show has the colours of what the others show: they are looked at in one theme. */
const LOOKED_AT_IN_LIGHT = [
  'library-chosen',
  'library-nothing-found',
  'library-edit',
  'library-figures-filtered',
  'library-people',
  'library-tags',
  'library-bin',
  'library-bin-asks',
];

describe.each(BROWSERS)('%s', name => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(await launchExtension(name));
  });

  afterAll(() => stage[Symbol.asyncDispose]());

  const bringChecks = async (page: Page) =>
    page.evaluate(await bundleForPage('tests/support/surface-checks.ts', 'surfaceChecks'));

  const expectNoFaults = async (state: SurfaceState) => {
    const looks = LOOKED_AT_IN_LIGHT.includes(nameOf(state)) ? LOOKS.slice(0, 1) : LOOKS;
    const zoomed = ZOOMED[nameOf(state)];
    await showInEach(state, stage, looks, async (page, look) => {
      if (state.surface === 'page') await openTree(stage.browser, page);
      await bringChecks(page);
      expect(await violations(page), `${nameOf(state)}, ${look.theme}`).toEqual([]);
      const small = await page.evaluate(() => surfaceChecks.smallTargets(surfaceChecks.shownRoot()));
      expect(small, nameOf(state)).toEqual([]);
      if (zoomed === undefined || look !== looks.at(-1)) return;
      await page.setViewport({ ...zoomed, deviceScaleFactor: 2 });
      const inZoomed = `${nameOf(state)} at twice the size`;
      expect(await page.evaluate(() => surfaceChecks.layoutFaults(document)), inZoomed).toEqual([]);
      expect(await page.evaluate(() => surfaceChecks.unreachable(document)), inZoomed).toEqual([]);
    });
  };

  test.each(EMPTY_STATES.map(state => [nameOf(state), state] as const))('%s has no fault', (_name, state) =>
    expectNoFaults(state),
  );

  test('a mark of each kind is made, edited, deleted, restored and exported by keyboard', async () => {
    const page = await stage.browser.newPage(`${stage.server.url}/plain`);
    await selectText(page, 'three hours on Tuesday evening');
    const popup = await PopupDriver.open(stage.browser, page);
    await popup.page.waitForSelector('button[aria-label="Claim"]:enabled');
    const keys = await KeyboardDriver.on(popup.page);
    const announcer = await popup.page.$('[role=status]');
    for (const kind of ['Claim', 'Quote', 'Statistic', 'Note']) {
      await keys.choose(kind);
      await keys.waitForStatus(`${kind} saved`);
    }
    await popup.waitForMarks(4);

    await keys.choose('Edit');
    await keys.waitForFocus('Note');
    await popup.page.keyboard.type('checked twice');
    await keys.tabTo('Tags', 'textbox');
    await popup.page.keyboard.type('budget');
    await keys.press('Enter');
    await keys.choose('Save');
    await keys.waitForStatus('Changes saved');
    await keys.waitForFocus('Edit');
    await expect
      .poll(async () => (await popup.marks()).filter(mark => /checked twice .*budget/.test(mark)))
      .toHaveLength(1);

    await keys.choose('Delete');
    await keys.waitForStatus('Deleted');
    await keys.waitForFocus('Undo');
    await keys.press('Enter');
    await keys.waitForStatus('Restored');
    await popup.waitForMarks(4);
    expect(await keys.focused()).not.toBe('');

    await keys.tabTo('Marks', 'tab');
    await keys.press('ArrowRight');
    await keys.waitForFocus('Article');
    await popup.page.waitForSelector('.article-text p');
    await keys.press('ArrowRight');
    await keys.waitForFocus('Suggestions');
    await popup.page.waitForSelector('.figure');
    await keys.press('Home');
    await keys.waitForFocus('Marks');
    const { data } = await readDownload(stage.browser.downloadDir, () => keys.choose('Export JSON'));
    expect(data).toMatchObject({ format: 'on-the-record' });
    expect(await announcer!.evaluate(each => each.isConnected && each.textContent)).toMatch(/^Exported /);
    await popup.close();
  });

  test('the library is exported and imported by keyboard', async () => {
    const page = await stage.browser.newPage(stage.browser.extensionUrl('library.html?show=files'));
    await page.waitForSelector('input[type=file]');
    const keys = await KeyboardDriver.on(page);
    const { data } = await readDownload(stage.browser.downloadDir, () => keys.choose('Export all'));
    expect(data).toMatchObject({ format: 'on-the-record' });
    await keys.waitForStatus('Exported');
    await page.waitForSelector('input[type=file]:enabled');
    await keys.tabTo('Import', 'file');
    if (name === 'chromium') {
      const [chooser] = await Promise.all([
        page.waitForFileChooser({ timeout: 20_000 }),
        keys.press('Enter'),
      ]);
      await chooser.cancel();
    }
    await keys.tabTo('Settings', 'link');
    await page.close();
  });

  test('the library is filled', () => fillLibrary(stage));

  // In Firefox no driver can break a page of an extension before its own scripts run.
  const lookedAt = [...LOOKED_AT, ...LOOKED_AT_IN_LIGHT];
  const looked = STATES.filter(state => lookedAt.includes(nameOf(state))).filter(
    state => name === 'chromium' || state.name !== 'error',
  );
  test.each(looked.map(state => [nameOf(state), state] as const))('%s has no fault', (_name, state) =>
    expectNoFaults(state),
  );

  test('marks are walked through by keys, and the one with the focus stays while others scroll by', async () => {
    const page = await stage.browser.newPage(stage.browser.extensionUrl('library.html'));
    await page.waitForSelector('.mark-row blockquote');
    const waitForPlace = (place: number) =>
      page.waitForFunction(
        wanted => document.activeElement?.closest('[data-index]')?.matches(`[data-index="${wanted}"]`),
        { timeout: 10_000, polling: 50 },
        place,
      );
    for (const [key, place] of [
      ['j', 0],
      ['j', 1],
      ['j', 2],
      ['k', 1],
    ] as const) {
      await page.keyboard.press(key);
      await waitForPlace(place);
    }
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.waitForSelector('.results > li:last-child[data-index^="51"]');
    await waitForPlace(1);
    await page.keyboard.press('j');
    await waitForPlace(2);
    await page.keyboard.press('/');
    await page.keyboard.type('jk/');
    expect(await page.$eval('input[type=search]', field => field.value)).toBe('jk/');
    await page.close();
  });

  test('nothing moves by itself', async () => {
    const state = STATES.find(each => nameOf(each) === 'popup-edited')!;
    await showInEach(state, stage, LOOKS.slice(0, 1), async page => {
      const moving = await page.$$eval('*', elements =>
        elements
          .map(element => getComputedStyle(element))
          .filter(
            style =>
              style.animationName !== 'none' ||
              style.transitionDuration !== '0s' ||
              style.scrollBehavior === 'smooth',
          ),
      );
      expect(moving).toHaveLength(0);
    });
  });

  if (name === 'chromium') {
    test('what is told by colour is there in forced colours', async () => {
      const state = STATES.find(each => nameOf(each) === 'popup-edited')!;
      await showInEach(state, stage, LOOKS.slice(0, 1), async page => {
        const session = await page.createCDPSession();
        const features = [{ name: 'forced-colors', value: 'active' }];
        await session.send('Emulation.setEmulatedMedia', { features });
        await page.click('.changed-filter');
        await page.waitForSelector('.changed-filter[aria-pressed=true]');
        const style = (selector: string, property: string) =>
          page.$eval(selector, (each, key) => getComputedStyle(each).getPropertyValue(key), property);
        const canvas = await style('body', 'background-color');
        expect(await style('.kind-sample', 'border-bottom-color')).not.toBe(canvas);
        expect(await style('.tabs > .is-selected', 'border-bottom-color')).not.toBe(canvas);
        expect(await style('.tabs > :not(.is-selected)', 'border-bottom-color')).toBe(canvas);
        expect(await style('.changed-filter', 'background-color')).not.toBe(canvas);
        expect(await violations(page)).toEqual([]);
      });
    });
  }
});
