/** Every surface in made-up texts: none is missing its translation, and there is room for longer ones, either way. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPseudo } from '../support/build-extension.ts';
import { launchExtension } from '../support/extension-browser.ts';
import { bundleForPage } from '../support/lib-in-page.ts';
import { openTree } from '../support/open-tree.ts';
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

/** In the pseudo build English is longer, and Vietnamese is longer and from right to left. */
const LOOKS: Look[] = [
  { language: 'en', theme: 'light' },
  { language: 'vi', theme: 'light' },
];

describe('pseudo-locale', () => {
  let stage: Stage;

  beforeAll(async () => {
    await buildPseudo();
    const extensionDir = '.output/pseudo/chrome-mv3';
    stage = await setStage(await launchExtension('chromium', { extensionDir }));
  });

  afterAll(() => stage[Symbol.asyncDispose]());

  const expectNoFaults = (state: SurfaceState) =>
    showInEach(state, stage, LOOKS, async (page, { language }) => {
      if (state.surface === 'page') await openTree(stage.browser, page);
      const { direction, unmarked, faults } = await look(page);
      expect(direction).toBe(language === 'vi' ? 'rtl' : 'ltr');
      expect(unmarked).toEqual([]);
      expect(faults).toEqual([]);
    });

  const look = async (page: Page) => {
    await page.evaluate(await bundleForPage('tests/support/surface-checks.ts', 'surfaceChecks'));
    return page.evaluate(() => {
      const root = surfaceChecks.shownRoot();
      return {
        direction: surfaceChecks.directionOf(root),
        unmarked: surfaceChecks.unmarkedTexts(root),
        faults: surfaceChecks.layoutFaults(root),
      };
    });
  };

  test('the checks find what they look for', async () => {
    const page = await stage.browser.newPage('about:blank');
    await page.setContent(`<p>⟦Marked⟧ <b title="bare">2</b> <i>not marked</i></p>
      <p style="width: 50px; overflow: hidden; white-space: nowrap">⟦Far too long for its box⟧</p>
      <p style="margin-top: -30px">⟦Over it⟧</p> <button style="width: 20px">⟦Wide⟧</button>`);
    const { unmarked, faults } = await look(page);
    expect(unmarked).toEqual(['not marked', 'title="bare"']);
    expect(faults).toEqual([
      expect.stringMatching(/Far too long.* is cut off at its side/),
      expect.stringMatching(/Wide.* sticks out of its control/),
      expect.stringMatching(/Far too long.* lies over "⟦Over it/),
    ]);
    await page.close();
  });

  const inTurn = (states: readonly SurfaceState[]) => states.map(state => [nameOf(state), state] as const);

  test.each(inTurn(EMPTY_STATES))('%s', (_name, state) => expectNoFaults(state));

  test('an import', () => fillLibrary(stage));

  test.each(inTurn(STATES))('%s', (_name, state) => expectNoFaults(state));
});
