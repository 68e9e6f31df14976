import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../tests/support/extension-browser.ts';
import { clearSelection, selectText, waitUntilPainted } from '../tests/support/page-driver.ts';
import { type Edits, type KindName, PopupDriver } from '../tests/support/popup-driver.ts';
import type { Server } from '../tests/support/serve.ts';
import { showInLanguage } from '../tests/support/show-in-language.ts';

interface Mark {
  kind: KindName;
  passage: string;
  edits: Edits;
}

interface Job {
  sample: string;
  /** Of the interface, in its pictures. */
  language: string;
  marks: Mark[];
  /** Is selected when the popup's picture is taken. */
  selection: string;
  /** What the newspaper changes later, in a marked passage. */
  revision: { from: string; to: string };
  /** What the names of its pictures end with. */
  suffix: string;
}

const JOBS: Job[] = [
  {
    sample: 'en.html',
    language: 'en',
    suffix: '',
    selection: 'nearly 30% of evening services',
    revision: { from: '8.4 million journeys', to: '8.1 million journeys' },
    marks: [
      {
        kind: 'Claim',
        passage: 'ridership had fallen by a fifth since 2021',
        edits: { claimant: 'Council review', tags: ['buses', 'to check'] },
      },
      {
        kind: 'Statistic',
        passage: '8.4 million journeys',
        edits: { tags: ['buses', 'ridership'], note: 'From 10.5 million: a fifth indeed.' },
      },
      {
        kind: 'Quote',
        passage: 'We are not doing this because it is easy',
        edits: { speaker: 'Ottoline Breck', tags: ['promises'] },
      },
    ],
  },
  {
    sample: 'vi.html',
    language: 'vi',
    suffix: '-vi',
    selection: '47 tổ chức cơ sở đảng',
    revision: { from: '1.284 đảng viên', to: '1.248 đảng viên' },
    marks: [
      {
        kind: 'Claim',
        passage: 'Đơn thư vượt cấp giảm rõ, nhưng vi phạm về đất đai vẫn là chuyện khó',
        edits: { tags: ['đất đai', 'cần đối chiếu'] },
      },
      { kind: 'Statistic', passage: '1.284 đảng viên', edits: { tags: ['kiểm tra'] } },
    ],
  },
];

/**
 * Marks, tags, reloads, finds again and exports, then has the article edited and finds what changed: all through
 * the real popup, on each sample article.
 *
 * @param server serves the samples
 * @param samples their folder
 * @param pictures folder where the pictures and the exports go
 * @throws Error where a step did not do what it should
 */
export async function doMainJob(
  browser: ExtensionBrowser,
  server: Server,
  samples: string,
  pictures: string,
): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  for (const job of JOBS) {
    console.log(`\n${server.url}/${job.sample}`);
    const page = await browser.newPage(`${server.url}/${job.sample}`);
    for (const mark of job.marks) await makeMark(browser, page, mark);

    await page.reload();
    const popup = await PopupDriver.open(browser, page);
    const found = await popup.waitForMarks(job.marks.length);
    for (const { passage } of job.marks) {
      await waitUntilPainted(page, passage);
      if (!found.some(text => text.includes(passage))) throw new Error(`"${passage}" is not in the popup.`);
    }
    console.log(`Reloaded: all ${found.length} marks are there.`);

    const { file, data } = await popup.exportJson();
    copyFileSync(join(browser.downloadDir, file), join(pictures, file));
    console.log(`Exported to ${join(pictures, file)}:\n${JSON.stringify(data, null, 2)}`);

    if (browser.name === 'chromium') await showInLanguage(popup.page, job.language);
    for (const { passage } of job.marks) await waitForText(popup.page, passage);
    await selectText(page, job.selection);
    await waitForText(popup.page, job.selection);
    await takePictures(popup.page, 'popup', pictures, job.suffix);
    const tabs = await popup.page.$$('[role=tab]');
    await tabs.at(-1)!.click();
    await popup.page.waitForSelector('.figure');
    await page.waitForFunction(() => CSS.highlights.has('on-the-record-suggestion'));
    console.log(`Suggested: ${(await popup.suggestions()).length} more figures.`);
    await takePictures(popup.page, 'popup-suggestions', pictures, job.suffix);
    await tabs[0]!.click();
    await clearSelection(page);
    await page.evaluate(() => scrollTo(0, 0));
    await takePictures(page, 'page', pictures, job.suffix);
    await popup.close();

    await seeChange(browser, page, job, { server, samples, pictures });
    await page.close();
  }
}

interface Places {
  server: Server;
  samples: string;
  pictures: string;
}

/** The newspaper edits its article, and the reader comes back to it. */
async function seeChange(
  browser: ExtensionBrowser,
  page: Page,
  { sample, revision: { from, to }, language, suffix }: Job,
  { server, samples, pictures }: Places,
): Promise<void> {
  const saved = readFileSync(join(samples, sample), 'utf8');
  if (!saved.includes(from)) throw new Error(`"${from}" is not in ${sample}.`);
  server.set(`/${sample}`, saved.replaceAll(from, to));
  await page.reload();
  const popup = await PopupDriver.open(browser, page);
  await waitUntilPainted(page, to);
  if (browser.name === 'chromium') await showInLanguage(popup.page, language);
  const [before, after] = changedWords(from, to);
  await waitForText(popup.page, `${before} → ${after}`);
  console.log(`The article was edited: ${before} → ${after} is told.`);
  await takePictures(popup.page, 'popup-edited', pictures, suffix);
  await page.evaluate(text => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode as Text;
      if (data.includes(text)) return parentElement!.scrollIntoView({ block: 'center' });
    }
  }, to);
  await takePictures(page, 'page-edited', pictures, suffix);
  await popup.close();
}

function changedWords(from: string, to: string): [string, string] {
  const after = to.split(' ');
  const at = from.split(' ').findIndex((word, index) => word !== after[index]);
  return [from.split(' ')[at]!, after[at]!];
}

async function makeMark(
  browser: ExtensionBrowser,
  page: Page,
  { kind, passage, edits }: Mark,
): Promise<void> {
  await page.bringToFront();
  await selectText(page, passage);
  const popup = await PopupDriver.open(browser, page);
  console.log(`${await popup.mark(kind)}: ${passage}`);
  await popup.page.waitForFunction(
    text => document.querySelector('[aria-label="Annotations"]')?.textContent.includes(text),
    { polling: 50 },
    passage,
  );
  const index = (await popup.marks()).findIndex(text => text.includes(passage));
  console.log(await popup.edit(index, edits));
  await popup.close();
}

async function waitForText(page: Page, text: string): Promise<void> {
  await page.waitForFunction(wanted => document.body.textContent.includes(wanted), { polling: 50 }, text);
}

/** In light and dark; in Firefox, which shows the scheme of the system, once. */
async function takePictures(shown: Page, subject: string, folder: string, suffix: string): Promise<void> {
  for (const scheme of ['light', 'dark']) {
    try {
      await shown.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    } catch {
      if (scheme === 'dark') return;
    }
    const name = scheme === 'dark' ? `${suffix}-dark` : suffix;
    const path = join(folder, `${subject}${name}.png`) as `${string}.png`;
    await shown.screenshot({ path });
    console.log(`Screenshot: ${path}`);
  }
}
