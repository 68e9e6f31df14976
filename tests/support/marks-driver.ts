/** Drives the marks of the library page: search, facets, choices, and what is done with them. */
import type { ElementHandle } from 'puppeteer-core';
import { LibraryDriver } from './library-driver.ts';

const MARKS = '[aria-label="Annotations"] > li';
export const WAIT = { timeout: 10_000, polling: 50 };

export class MarksDriver extends LibraryDriver {
  /** Goes to a section. */
  async go(section: 'Marks' | 'Statistics' | 'People' | 'Tags' | 'Bin' | 'Files'): Promise<void> {
    await (await this.find('nav a', section)).click();
    await this.page.waitForFunction(
      name => document.querySelector('nav [aria-current=page]')?.textContent === name,
      WAIT,
      section,
    );
  }

  /** Types a query in place of the one that is there. */
  async search(query: string): Promise<void> {
    const field = await this.page.waitForSelector('input[type=search]');
    await field!.evaluate(each => each.select());
    await this.page.keyboard.press('Backspace');
    await field!.type(query);
  }

  /** Pastes into the search, and gives what that says then. */
  async paste(): Promise<string> {
    const field = (await this.page.waitForSelector('input[type=search]'))!;
    await field.evaluate(each => each.select());
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press('v', { commands: ['Paste'] });
    await this.page.keyboard.up('Control');
    const pasted = await field.evaluate(each => each.value);
    await this.search('');
    return pasted;
  }

  /** Those that are drawn, one text each. */
  marks(): Promise<string[]> {
    return this.page.$$eval(MARKS, items => items.map(item => item.textContent));
  }

  /** Resolves as soon as the list says that it has so many. */
  async waitForMarks(count: number): Promise<void> {
    await this.page.waitForFunction(
      (selector, wanted) => {
        const items = [...document.querySelectorAll(selector)];
        const isLoaded = items.every(item => item.querySelector('blockquote') !== null);
        return isLoaded && items.length > 0 && items[0]!.getAttribute('aria-setsize') === String(wanted);
      },
      WAIT,
      MARKS,
      count,
    );
  }

  headings(): Promise<string[]> {
    return this.page.$$eval('.results h2', headings => headings.map(heading => heading.textContent));
  }

  /** Chooses a value of a facet, or drops it. */
  async choose(value: string): Promise<void> {
    await (await this.find('.facets label', value, 'bdi')).click();
  }

  /** How many marks a facet says that a value has; empty where the value is not there. */
  count(value: string): Promise<string> {
    return this.page.$$eval(
      '.facets label',
      (labels, wanted) =>
        labels.find(label => label.querySelector('bdi')?.textContent === wanted)?.querySelector('.count')
          ?.textContent ?? '',
      value,
    );
  }

  /** Chooses an option of a list by its text. */
  async arrange(name: 'Group by' | 'Sort' | 'Citation style', option: string): Promise<void> {
    const id = await (await this.find('label', name)).evaluate(label => (label as HTMLLabelElement).htmlFor);
    const list = (await this.page.$(`[id="${id}"]`))!;
    const value = await list.$$eval(
      'option',
      (options, wanted) => options.find(each => each.textContent === wanted)!.value,
      option,
    );
    await list.select(value);
  }

  /** Types into the field of this label, in place of what is there; in the open dialog where there is one. */
  async fill(label: string, typed: string): Promise<void> {
    const field = await this.page.waitForFunction(
      wanted => {
        const place = document.querySelector('dialog[open]') ?? document;
        const labels = [...place.querySelectorAll('label')];
        return labels.find(each => each.textContent === wanted)?.control;
      },
      WAIT,
      label,
    );
    const input = field.asElement() as ElementHandle<HTMLInputElement>;
    await input.evaluate(each => {
      each.focus();
      each.select();
    });
    await (typed === '' ? this.page.keyboard.press('Backspace') : input.type(typed));
  }

  async chooseMark(place: number): Promise<void> {
    await this.page.click(`[data-index="${place}"] .choose`);
  }

  /** Whether each mark that is drawn is shown as chosen. */
  ticked(): Promise<boolean[]> {
    return this.page.$$eval('.results .choose input', boxes =>
      boxes.map(box => (box as HTMLInputElement).checked),
    );
  }

  /** Presses a button of the bar over the marks, types a tag, and confirms. */
  async tagChosen(button: 'Add tags' | 'Remove tags', tag: string): Promise<void> {
    await this.dismiss();
    await this.click(button);
    const field = (await this.page.waitForSelector('.bulk-form input'))!;
    await field.type(tag);
    await field.press('Enter');
    await this.page.click('.bulk-form .primary');
  }

  /** Clicks the first button of this name that can be pressed. */
  async click(name: string): Promise<void> {
    await (await this.find('button:enabled', name)).click();
  }

  /** As `click`, in a region or dialog of that name. */
  async clickIn(region: string, name: string): Promise<void> {
    await this.dismiss();
    await (await this.find(`[aria-label="${region}"] button:enabled`, name)).click();
  }

  /** As `click`, in the mark with this quote. */
  async clickInMark(quote: string, name: string): Promise<void> {
    await this.dismiss();
    const place = await this.page.$$eval(
      MARKS,
      (items, wanted) => items.find(item => item.textContent.includes(wanted))?.getAttribute('data-index'),
      quote,
    );
    await (await this.find(`[data-index="${place}"] button:enabled`, name)).click();
  }

  /** What just happened, as soon as something did. */
  async status(): Promise<string> {
    const shown = await this.page.waitForFunction(
      () => document.querySelector('[role=status]')?.textContent.trim(),
      WAIT,
    );
    return (await shown.jsonValue()) ?? '';
  }

  /** Resolves as soon as this is said. */
  async waitForStatus(message: string): Promise<void> {
    await this.page.waitForFunction(
      wanted => document.querySelector('[role=status]')?.textContent.trim() === wanted,
      WAIT,
      message,
    );
  }

  /** Takes an old message away, so that the next one is known to be new, and nothing lies under it. */
  async dismiss(): Promise<void> {
    const close = await this.page.$('.status-bar:not(.is-empty) .close');
    if (close === null) return;
    await close.click();
    await this.page.waitForSelector('.status-bar.is-empty');
  }

  /** @param part what in it has the name, where that is not all of it */
  protected async find(
    selector: string,
    name: string,
    part: string | null = null,
  ): Promise<ElementHandle<Element>> {
    const found = await this.page.waitForFunction(
      (all, wanted, inner) =>
        [...document.querySelectorAll(all)].find(element => {
          const named = inner === null ? element : element.querySelector(inner);
          return (named?.getAttribute('aria-label') ?? named?.textContent)?.trim() === wanted;
        }),
      WAIT,
      selector,
      name,
      part,
    );
    return found.asElement() as ElementHandle<Element>;
  }
}
