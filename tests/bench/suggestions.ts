/** How long a reader waits for the suggestions of an article full of figures, and for each answer to them. */
import { launchExtension } from '../support/extension-browser.ts';
import { newsPage } from '../support/news-page.ts';
import { PopupDriver } from '../support/popup-driver.ts';
import { serve } from '../support/serve.ts';
import type { Measure } from './measure.ts';

const FIGURES = 400;

export async function measureSuggestions(): Promise<Measure[]> {
  const paragraphs = Array.from(
    { length: FIGURES / 4 },
    (_, at) =>
      `District ${at} counted ${at * 37 + 1100} ballots, ${at + 12} of them spoilt. ` +
      `Turnout rose by ${at % 9}.${at % 7} per cent, and ${at + 30} stations stayed open.`,
  );
  await using server = await serve({ '/ballots-2': newsPage({ paragraphs }) });
  await using browser = await launchExtension('chromium');
  const page = await browser.newPage(`${server.url}/ballots-2`);
  const popup = await PopupDriver.open(browser, page);
  await popup.page.waitForFunction(() => /Suggestions\d/.test(document.body.textContent));
  const measured = await popup.page.evaluate(openAndTag);
  const { length } = await popup.suggestions();
  if (length < FIGURES / 2) throw new Error(`Only ${length} figures were suggested`);
  return [
    { name: `suggestions: ${length} shown after a click`, value: measured.shown, unit: 'ms', most: 250 },
    { name: 'suggestions: one tagged and gone', value: measured.tagged, unit: 'ms', most: 500 },
  ];
}

/** Runs in the popup. */
async function openAndTag(): Promise<{ shown: number; tagged: number }> {
  const frame = () => new Promise(requestAnimationFrame);
  const until = async (isSo: () => boolean) => {
    const start = performance.now();
    while (!isSo()) await frame();
    await frame();
    return performance.now() - start;
  };
  const count = () => document.querySelectorAll('.figure').length;
  const tab = [...document.querySelectorAll<HTMLElement>('[role=tab]')].find(
    each => each.textContent === 'Suggestions',
  );
  tab!.click();
  const shown = await until(() => count() > 0);
  const first = () => document.querySelector('.figure-sentence')!.textContent;
  const before = first();
  document.querySelector<HTMLElement>('.figure .boxed')!.click();
  const tagged = await until(() => first() !== before);
  return { shown, tagged };
}
