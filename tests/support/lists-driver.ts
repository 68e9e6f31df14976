/** Drives the library's lists of people and tags, its bin, and the details of an article. */
import { MarksDriver, WAIT } from './marks-driver.ts';

export class ListsDriver extends MarksDriver {
  /** Opens the editor of the mark with this quote, fills in by label, and saves. */
  async editMark(quote: string, fields: Record<string, string>): Promise<void> {
    await this.clickInMark(quote, 'Edit');
    await this.page.waitForSelector('dialog[open] :is(textarea, fieldset input):focus');
    for (const [label, typed] of Object.entries(fields)) await this.fill(label, typed);
    await this.clickIn('Edit', 'Save');
    await this.waitForStatus('Changes saved');
  }

  /** Presses the first button of this name by keyboard, once the focus is seen on it. */
  async press(name: string): Promise<void> {
    const button = await this.find('button:enabled', name);
    await button.focus();
    await this.page.waitForFunction(
      focused => {
        const { left, top, width, height } = focused.getBoundingClientRect();
        return focused.contains(document.elementFromPoint(left + width / 2, top + height / 2));
      },
      WAIT,
      button,
    );
    await this.page.keyboard.press('Enter');
  }

  /** Takes back what was said last. */
  async undo(): Promise<void> {
    await this.click('Undo');
    await this.waitForStatus('Taken back');
  }

  /** The people or tags, sorted. */
  names(): Promise<string[]> {
    return this.page.$$eval('.index-item .index-name', names => names.map(each => each.textContent).sort());
  }

  /** What the list says of a person or a tag. */
  factsOf(name: string): Promise<string> {
    return this.page.$$eval(
      '.index-item',
      (items, wanted) =>
        items.find(item => item.querySelector('.index-name')?.textContent === wanted)?.querySelector('.facts')
          ?.textContent ?? '',
      name,
    );
  }

  /** Opens the form of this button, and types another name. */
  async typeName(button: string, to: string): Promise<void> {
    await this.dismiss();
    await this.click(button);
    await this.fill('New name', to);
  }

  /** What the page says would come of the name that is typed. */
  meaning(): Promise<string> {
    return this.page.$eval('.rename > .hint', hint => hint.textContent);
  }

  /** Gives the name that is typed. */
  async rename(): Promise<void> {
    await this.page.click('.rename .primary');
  }

  /** Shows or hides a person's marks. */
  async togglePerson(name: string): Promise<void> {
    await (await this.find('.index-item summary', name, '.index-name')).click();
  }

  async colour(tag: string, colour: string): Promise<void> {
    await this.dismiss();
    await this.click(`Colour of the tag ${tag}`);
    await (await this.find('.tag-colours label', colour)).click();
  }

  /** The colour beside a tag; `null` where there is none. */
  colourOf(tag: string): Promise<string | null> {
    return this.page.$$eval(
      '.index-item .index-name',
      (names, wanted) => {
        const dot = names.find(each => each.textContent === wanted)?.querySelector('.tag-dot');
        return dot == null ? null : getComputedStyle(dot).backgroundColor;
      },
      tag,
    );
  }

  /** Opens the details of the article under whose title its marks stand. */
  async openDetails(title: string): Promise<void> {
    await this.dismiss();
    const group = await this.find('.group', title, 'h2');
    await (await group.$('button'))!.click();
    await this.page.waitForSelector('dialog[open] .article-field');
  }

  async closeDetails(): Promise<void> {
    await this.dismiss();
    await this.page.locator('.article-details > header button').click();
    await this.page.waitForFunction(() => document.querySelector('dialog') === null, WAIT);
  }

  /** What the details say of a field: its value, where that comes from, and what else there is. */
  detail(field: string): Promise<string[]> {
    return this.page.$$eval(
      '.article-field',
      (rows, wanted) => {
        const row = rows.find(each => each.querySelector('dt')?.textContent === wanted);
        return [...(row?.querySelectorAll('dd > p > bdi, dd > p:not(:has(bdi))') ?? [])].map(
          each => each.textContent,
        );
      },
      field,
    );
  }

  async correct(field: string, typed: string): Promise<void> {
    await this.dismiss();
    await this.click(`Edit: ${field}`);
    await this.fill(field, typed);
    await this.click('Save');
    await this.waitForStatus(`${field}: corrected`);
  }

  /** Merges the article whose details are open into another, and tells what the page said beforehand. */
  async mergeInto(title: string, typed: string): Promise<string> {
    await this.dismiss();
    await this.click('Merge into another article');
    await this.fill('Find the other article by its title', typed);
    await (await this.find('.article-choices label', title, 'bdi')).click();
    await this.page.waitForSelector('.article-form .primary:enabled');
    const meaning = await this.page.$eval('.article-meaning', each => each.textContent);
    await this.click('Merge');
    return meaning;
  }

  /** Chooses the deleted mark with this quote. */
  async chooseBinned(quote: string): Promise<void> {
    await (await this.find('.bin-list input', `Choose “${quote}”`)).click();
  }

  /** The quotes in the bin, the last deleted first. */
  binned(): Promise<string[]> {
    return this.page.$$eval('.bin-list blockquote', quotes => quotes.map(each => each.textContent));
  }
}
