/** Drives the popup by the accessible roles and names that are its contract, never by its markup. */
import type { ElementHandle, Page } from 'puppeteer-core';
import type { ExtensionBrowser } from './extension-browser.ts';
import { readDownload } from './read-download.ts';

export type KindName = 'Claim' | 'Quote' | 'Statistic' | 'Note';

/** What can be filled in; `tags` are added to those that are there. */
export interface Edits {
  kind?: KindName;
  note?: string;
  tags?: string[];
  claimant?: string;
  speaker?: string;
  value?: string;
  unit?: string;
  measuredProperty?: string;
}

const FIELD_NAMES = {
  note: 'Note',
  claimant: 'Claimant',
  speaker: 'Speaker',
  value: 'Value',
  unit: 'Unit',
  measuredProperty: 'What is counted',
} as const;

const SELECTION = '[aria-label="Selection"]';
const MARKS = '[aria-label="Annotations"] > li';
const SUGGESTIONS = '.figure-list:not(details *) > li';
const STATUS = '[role="status"]';

export class PopupDriver {
  readonly page: Page;
  readonly #browser: ExtensionBrowser;

  constructor(page: Page, browser: ExtensionBrowser) {
    this.page = page;
    this.#browser = browser;
  }

  /** Clicks the toolbar button on a page, and waits until the popup can be used. */
  static async open(browser: ExtensionBrowser, page: Page): Promise<PopupDriver> {
    const popup = new PopupDriver(await browser.openPopup(page), browser);
    await popup.page.waitForSelector('h1', { timeout: 10_000 });
    await popup.page.waitForFunction(isRead, { timeout: 10_000, polling: 20 }, SELECTION);
    return popup;
  }

  title(): Promise<string> {
    return this.page.$eval('h1', heading => heading.textContent.trim());
  }

  /** The passage shown as selected; `null` while there is none, which the disabled buttons tell. */
  selectionText(): Promise<string | null> {
    return this.page.$eval(SELECTION, region => {
      if (region.querySelector('button:disabled') !== null) return null;
      const copy = region.cloneNode(true) as Element;
      for (const button of copy.querySelectorAll('button')) button.remove();
      return copy.textContent.trim();
    });
  }

  /** Marks the selected passage and gives the message that says so: "Claim saved". */
  async mark(kind: KindName): Promise<string> {
    await this.#dismissStatus();
    await this.click(kind);
    return this.status();
  }

  /** What just happened, as soon as something did. */
  async status(): Promise<string> {
    const shown = await this.page.waitForFunction(
      selector => document.querySelector(selector)?.textContent.trim(),
      { timeout: 10_000, polling: 50 },
      STATUS,
    );
    return (await shown.jsonValue()) ?? '';
  }

  /** The marks as they are shown, one text each, with a space between its parts. */
  marks(): Promise<string[]> {
    return this.page.$$eval(MARKS, items =>
      items.map(item => {
        const parts: string[] = [];
        const walker = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) parts.push(walker.currentNode.nodeValue ?? '');
        return parts.join(' ').replace(/\s+/g, ' ').trim();
      }),
    );
  }

  /** Resolves with the marks as soon as there are that many. */
  async waitForMarks(count: number): Promise<string[]> {
    await this.page.waitForFunction(
      (selector, wanted) => document.querySelectorAll(selector).length === wanted,
      { timeout: 10_000, polling: 50 },
      MARKS,
      count,
    );
    return this.marks();
  }

  /** Resolves when some mark shows this text. */
  async waitForText(text: string): Promise<void> {
    await this.page.waitForFunction(
      (selector, wanted) =>
        [...document.querySelectorAll(selector)].some(item => item.textContent.includes(wanted)),
      { timeout: 10_000, polling: 50 },
      MARKS,
      text,
    );
  }

  /** Opens a mark's editor, fills in, saves, and gives the message. */
  async edit(index: number, edits: Edits): Promise<string> {
    await this.openEditor(index);
    await this.fill(edits);
    return this.saveEditor();
  }

  async openEditor(index: number): Promise<void> {
    await this.#clickIn(index, 'Edit');
    await this.page.waitForSelector(aria('Save', 'button'), { timeout: 10_000 });
  }

  /** Fills in the open editor. */
  async fill({ kind, tags = [], ...texts }: Edits): Promise<void> {
    if (kind !== undefined) await (await this.#find('Kind', 'combobox')).select(kind.toLowerCase());
    for (const [key, text] of Object.entries(texts) as [keyof typeof FIELD_NAMES, string][]) {
      const field = await this.#find(FIELD_NAMES[key], 'textbox');
      await field.evaluate(each => {
        (each as HTMLInputElement).focus();
        (each as HTMLInputElement).select();
      });
      await (text === '' ? this.page.keyboard.press('Backspace') : this.page.keyboard.type(text));
    }
    for (const tag of tags) {
      await (await this.#find('Tags', 'textbox')).click();
      await this.page.keyboard.type(tag);
      await this.page.keyboard.press('Enter');
    }
  }

  async saveEditor(): Promise<string> {
    await this.#dismissStatus();
    await this.click('Save');
    return this.status();
  }

  async delete(index: number): Promise<string> {
    await this.#clickIn(index, 'Delete');
    return this.status();
  }

  async undo(): Promise<void> {
    await this.click('Undo');
  }

  /** Clicks a mark's answer to a change, such as "Keep mine". */
  async answer(index: number, name: string): Promise<void> {
    await this.#clickIn(index, name);
  }

  async showOnPage(index: number): Promise<void> {
    await this.#clickIn(index, 'Show on page');
  }

  /** The suggested figures as they are shown, one text each; those of numbers left out are not among them. */
  suggestions(): Promise<string[]> {
    return this.page.$$eval(SUGGESTIONS, items => items.map(item => item.textContent));
  }

  /** Resolves with the suggestions as soon as there are that many. */
  async waitForSuggestions(count: number): Promise<string[]> {
    await this.page.waitForFunction(
      (selector, wanted) => document.querySelectorAll(selector).length === wanted,
      { timeout: 10_000, polling: 50 },
      SUGGESTIONS,
      count,
    );
    return this.suggestions();
  }

  /** Clicks a button of the figure whose sentence has this text set off or around it. */
  async inSuggestion(figure: string, name: 'Tag' | 'Not a statistic'): Promise<void> {
    await this.#dismissStatus();
    const button = (await this.#findIn(await this.#suggestion(figure), name, 'button'))!;
    await waitWhile(button, '[aria-disabled=true]', name);
    await button.click();
  }

  /** Presses the first button of this name, as a reader without a mouse does. */
  async press(name: string): Promise<void> {
    const button = await this.#find(name, 'button');
    await waitWhile(button, ':disabled, [aria-disabled=true]', name);
    await button.focus();
    await this.page.keyboard.press('Enter');
  }

  /** Resolves when what has the focus says this. */
  async waitForFocus(text: string): Promise<void> {
    await this.page.waitForFunction(
      wanted => document.activeElement?.textContent === wanted,
      { timeout: 10_000, polling: 20 },
      text,
    );
  }

  /** Types into a field of the open editor as a reader does, key by key. */
  async type(field: string, text: string): Promise<void> {
    await (await this.#find(field, 'textbox')).click();
    await this.page.keyboard.type(text);
  }

  /** What has the focus: its text, that of the item it is in, and what describes it. */
  focused(): Promise<{ text: string; item: string; description: string }> {
    return this.page.evaluate(() => {
      const element = document.activeElement!;
      const description = element.getAttribute('aria-describedby');
      return {
        text: element === document.body ? 'nothing' : element.textContent,
        item: element.closest('li')?.textContent ?? '',
        description: (description && document.getElementById(description)?.textContent) ?? '',
      };
    });
  }

  /** Clicks a suggestion's sentence, which shows it on the page. */
  async showSuggestion(figure: string): Promise<void> {
    await this.#dismissStatus();
    await (await (await this.#suggestion(figure)).$('.figure-sentence'))!.click();
  }

  async #suggestion(figure: string): Promise<ElementHandle<Element>> {
    const found = await this.page.waitForFunction(
      wanted => {
        const items = [...document.querySelectorAll('.figure')];
        const textIn = (item: Element, selector: string) => item.querySelector(selector)?.textContent ?? '';
        return (
          items.find(item => textIn(item, 'strong') === wanted) ??
          items.find(item => textIn(item, '.figure-sentence').includes(wanted))
        );
      },
      { timeout: 10_000, polling: 50 },
      figure,
    );
    return found.asElement() as ElementHandle<Element>;
  }

  async tab(name: 'Marks' | 'Article' | 'Suggestions'): Promise<void> {
    await this.click(name, 'tab');
  }

  /** Exports this article's marks to a file, and gives its name and what it says. */
  async exportJson(): Promise<{ file: string; data: unknown }> {
    return readDownload(this.#browser.downloadDir, () => this.click('Export JSON'));
  }

  /** Clicks the button of this name; waits until it is there and enabled. */
  async click(name: string, role: 'button' | 'tab' = 'button'): Promise<void> {
    const element = await this.#find(name, role);
    await waitWhile(element, ':disabled, [aria-disabled=true]', name);
    await element.click();
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  /** What has this role and name; waits until it is there. */
  async #find(name: string, role: Role): Promise<ElementHandle<Element>> {
    const found =
      this.#browser.name === 'chromium'
        ? await this.page.waitForSelector(aria(name, role), { timeout: 10_000 })
        : await this.page.waitForFunction(
            findNamed,
            { timeout: 10_000, polling: 20 },
            null,
            name,
            ROLES[role],
          );
    return found!.asElement() as ElementHandle<Element>;
  }

  /** As `#find`, in an element that is there. */
  async #findIn(
    item: ElementHandle<Element>,
    name: string,
    role: Role,
  ): Promise<ElementHandle<Element> | null> {
    if (this.#browser.name === 'chromium')
      return item.$(aria(name, role)) as Promise<ElementHandle<Element> | null>;
    const found = await item.evaluateHandle(findNamed, name, ROLES[role]);
    return found.asElement() as ElementHandle<Element> | null;
  }

  async #clickIn(index: number, name: string): Promise<void> {
    // The message may lie over the mark.
    await this.#dismissStatus();
    const found = await this.page.waitForFunction(
      (selector, at) => document.querySelectorAll(selector)[at],
      { timeout: 10_000, polling: 50 },
      MARKS,
      index,
    );
    const item = found.asElement() as ElementHandle<Element>;
    const button = await this.#findIn(item, name, 'button');
    if (button === null) throw new Error(`Mark ${index} has no button "${name}".`);
    await button.click();
  }

  /** Takes an old message away, so that the next one is known to be new. */
  async #dismissStatus(): Promise<void> {
    const isEmpty = await this.page.$eval(STATUS, status => status.textContent.trim() === '');
    if (!isEmpty) await this.click('Close');
  }
}

/** Runs in the popup: whether it knows the page's selection, or that the page has none to give. */
function isRead(selection: string): boolean {
  const region = document.querySelector(selection);
  return region === null || !region.textContent.includes('Reading the page…');
}

type Role = 'button' | 'tab' | 'textbox' | 'combobox';

const ROLES: Record<Role, string> = {
  button: 'button',
  tab: '[role=tab]',
  textbox: 'input, textarea',
  combobox: 'select',
};

/**
 * Runs in the popup of Firefox, whose driver takes a third of a second for a look at the accessibility tree: the
 * name by the label, else by the text.
 */
function findNamed(root: Element | null, name: string, selector: string): Element | undefined {
  const nameOf = (element: Element) =>
    element.getAttribute('aria-label') ??
    (element as HTMLInputElement).labels?.[0]?.textContent ??
    element.textContent;
  return [...(root ?? document).querySelectorAll(selector)].find(
    element => nameOf(element).trim() === name && element.checkVisibility(),
  );
}

/** Resolves when an element does not match a selector any more. */
async function waitWhile(element: ElementHandle, selector: string, name: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (await element.evaluate((each, states) => (each as Element).matches(states), selector)) {
    if (Date.now() > deadline) throw new Error(`"${name}" stays disabled.`);
    await new Promise(done => setTimeout(done, 20));
  }
}

function aria(name: string, role: string): string {
  return `::-p-aria([name=${JSON.stringify(name)}][role="${role}"])`;
}
