/** Drives the Files section of the library page: what goes out, and what comes in. */
import type { ElementHandle } from 'puppeteer-core';
import { MarksDriver, WAIT } from './marks-driver.ts';
import { type Download, download } from './read-download.ts';

/** What the page says that an import would do. */
export interface ImportPlan {
  /** By what they count: `New marks`. */
  counts: Record<string, string>;
  /** What would be left out, one text each. */
  refused: string[];
}

export class FilesDriver extends MarksDriver {
  /** Exports in a format, and gives the file. @param what Where it is not given, what the page offers first. */
  async export(format: string, what: string | null = null): Promise<Download> {
    if (what !== null) await this.pick(what);
    await this.pick(format);
    await this.dismiss();
    const saved = await download(this.browser.downloadDir, () => this.click('Export'));
    await this.waitForStatus(`Exported ${saved.file}`);
    return saved;
  }

  async backUp(): Promise<Download> {
    await this.dismiss();
    const saved = await download(this.browser.downloadDir, () => this.click('Back up now'));
    await this.waitForStatus(`Backed up: ${saved.file}`);
    return saved;
  }

  /** Begins an export and, as soon as a part of it is written, cancels it. */
  async cancelExport(format: string): Promise<void> {
    await this.pick(format);
    await this.dismiss();
    await this.page.evaluate(cancelInPage);
    await this.click('Export');
    await this.waitForStatus('Cancelled: no file was saved');
  }

  /** Chooses one of a few. */
  async pick(choice: string): Promise<void> {
    await (await this.find('.choice label', choice)).click();
  }

  /** Chooses a file to import, its columns as they are guessed, and gives what it would do. */
  async planImport(path: string): Promise<ImportPlan> {
    await this.#chooseFile(path);
    const step = '.import-step h3';
    const found = await this.page.waitForSelector(`form${step}, section${step}`);
    if (await found!.evaluate(heading => heading.closest('form') !== null)) await this.click('Continue');
    await this.page.waitForSelector(`section${step}`);
    return this.page.$eval('section.import-step', plan => {
      const counts = [...plan.querySelectorAll('.counts > div')].map(row => [...row.children]);
      return {
        counts: Object.fromEntries(counts.map(([name, count]) => [name!.textContent, count!.textContent])),
        refused: [...plan.querySelectorAll('.refused li')].map(item => item.textContent),
      };
    });
  }

  /** Chooses a file that cannot be imported, and gives what is said of it. */
  async refuseImport(path: string): Promise<string> {
    await this.#chooseFile(path);
    await this.page.waitForSelector('.status-bar.is-error');
    return this.status();
  }

  /** Does what was planned, and gives what came of it. */
  async importNow(): Promise<string> {
    await this.dismiss();
    await this.click('Import now');
    const done = await this.page.waitForSelector('.import-step.is-done p');
    return done!.evaluate(each => each.textContent);
  }

  /** Resolves as soon as the head of the page says that the library holds so many marks. */
  async waitForHolding(marks: number): Promise<void> {
    const words = marks === 0 ? '' : marks === 1 ? '1 mark' : `${marks.toLocaleString('en')} marks`;
    await this.page.waitForFunction(
      wanted => (document.querySelector('.library-title .facts')?.textContent ?? '') === wanted,
      WAIT,
      words,
    );
  }

  async #chooseFile(path: string): Promise<void> {
    await this.dismiss();
    const input = await this.page.waitForSelector('input[type=file]:enabled');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
  }
}

/** Runs in the page, so that nothing is written any more before the click. */
function cancelInPage(): void {
  const observer = new MutationObserver(() => {
    const writing = document.querySelector('.writing');
    if (writing === null || writing.querySelector('progress')!.value === 0) return;
    observer.disconnect();
    writing.querySelector('button')!.click();
  });
  observer.observe(document.body, { subtree: true, childList: true, attributes: true });
}
