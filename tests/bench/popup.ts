/** How long a reader waits for the popup, and for the side panel, on an article with many marks. */
import type { Page } from 'puppeteer-core';
import { launchExtension } from '../support/extension-browser.ts';
import { newsPage } from '../support/news-page.ts';
import { serve } from '../support/serve.ts';
import { markSentences } from './mark-sentences.ts';
import type { Measure } from './measure.ts';
import { median } from './median.ts';

const MARKS = 40;
const REPETITIONS = 21;

export async function measurePopup(): Promise<Measure[]> {
  const sentences = Array.from(
    { length: MARKS },
    (_, at) => `District ${at} counted ${at * 37 + 11} ballots.`,
  );
  await using server = await serve({ '/ballots-1': newsPage({ paragraphs: sentences }) });
  await using browser = await launchExtension('chromium');
  const url = `${server.url}/ballots-1`;
  await markSentences(browser, url, sentences);

  const page = await browser.newPage(url);
  const popups: number[] = [];
  const clicked: number[] = [];
  for (let repetition = 0; repetition < REPETITIONS; repetition++) {
    const start = performance.now();
    const popup = await browser.openPopup(page);
    await popup.waitForFunction(count => document.querySelectorAll('[data-id]').length === count, {}, MARKS);
    clicked.push(performance.now() - start);
    popups.push(await marksShown(popup));
    await popup.close();
  }

  // The panel's page in a tab of its own: what shows it beside the article is the browser's doing.
  const panelAddress = browser.extensionUrl(`sidepanel.html?tab=${await browser.tabIdOf(page)}`);
  const panels: number[] = [];
  for (let repetition = 0; repetition < REPETITIONS; repetition++) {
    const panel = await browser.newPage(panelAddress);
    panels.push(await marksShown(panel));
    await panel.close();
  }
  return [
    { name: `popup: click to ${MARKS} marks, by the driver`, value: median(clicked), unit: 'ms' },
    startOf('popup', popups, 100),
    // It is opened once and stays, and first asks in which window it is.
    startOf('side panel', panels, 150),
  ];
}

function startOf(surface: string, times: readonly number[], most: number): Measure {
  return {
    name: `${surface}: ${MARKS} marks shown, from its time origin`,
    value: median(times),
    unit: 'ms',
    most,
  };
}

/** When a page of the extension showed its list of marks, in milliseconds from its own time origin. */
async function marksShown(page: Page): Promise<number> {
  const entry = await page.waitForFunction(() => performance.getEntriesByName('marks-shown')[0]?.startTime);
  return (await entry.jsonValue())!;
}
