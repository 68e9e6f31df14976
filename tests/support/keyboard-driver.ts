/** A reader who has no pointer: goes through a page by Tab, sees where the focus is, and presses keys. */
import type { KeyInput, Page } from 'puppeteer-core';

export type FocusRole = 'button' | 'tab' | 'textbox' | 'file' | 'link' | 'summary';

const SELECTORS: Record<FocusRole, string> = {
  button: 'button:not([role])',
  tab: '[role=tab]',
  textbox: 'input[type=text], textarea',
  file: 'input[type=file]',
  link: 'a[href]',
  summary: 'summary',
};

/** No page has so many stops between two controls. */
const MOST_STOPS = 60;

export class KeyboardDriver {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /**
   * Presses Tab, or Shift and Tab, until the control has the focus.
   *
   * @throws Error where it cannot be reached, or the focus cannot be seen on the way
   */
  async tabTo(name: string, role: FocusRole = 'button'): Promise<void> {
    const selector = SELECTORS[role];
    await this.page.waitForFunction(
      (wanted, of) => focusPlace(wanted, of).isThere,
      { timeout: 10_000, polling: 50 },
      name,
      selector,
    );
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      const place = await this.page.evaluate((wanted, of) => focusPlace(wanted, of), name, selector);
      if (!place.isVisible) throw new Error(`The focus cannot be seen on ${place.at}.`);
      if (place.isReached) return;
      await this.press('Tab', place.isAhead ? [] : ['Shift']);
    }
    throw new Error(`Tab does not lead to the ${role} "${name}".`);
  }

  /** Goes to a button and presses Enter. */
  async choose(name: string, role: FocusRole = 'button'): Promise<void> {
    await this.tabTo(name, role);
    await this.press('Enter');
  }

  async press(key: KeyInput, modifiers: readonly KeyInput[] = []): Promise<void> {
    for (const modifier of modifiers) await this.page.keyboard.down(modifier);
    await this.page.keyboard.press(key);
    for (const modifier of modifiers) await this.page.keyboard.up(modifier);
  }

  /** Name of what has the focus; empty where nothing has. */
  focused(): Promise<string> {
    return this.page.evaluate(() => focusPlace('', 'nothing').at);
  }

  /** Resolves when what has the focus has this name. */
  async waitForFocus(name: string): Promise<void> {
    await this.page.waitForFunction(
      wanted => focusPlace(wanted, '*').at === wanted,
      { timeout: 10_000, polling: 50 },
      name,
    );
  }

  /** Resolves when this was announced where announcements were before. */
  async waitForStatus(text: string): Promise<void> {
    await this.page.waitForFunction(
      wanted => document.querySelector('[role=status]')?.textContent.includes(wanted),
      { timeout: 10_000, polling: 50 },
      text,
    );
  }

  /** Brings into the page what the other methods look with. */
  static async on(page: Page): Promise<KeyboardDriver> {
    await page.evaluate(`globalThis.focusPlace = ${focusPlaceInPage}`);
    return new KeyboardDriver(page);
  }
}

interface FocusPlace {
  isThere: boolean;
  isReached: boolean;
  isAhead: boolean;
  isVisible: boolean;
  at: string;
}

declare global {
  /** In the page only. */
  var focusPlace: typeof focusPlaceInPage;
}

/** Runs in the page: where the focus is, seen from the control of this name. */
function focusPlaceInPage(name: string, selector: string): FocusPlace {
  const nameOf = (element: Element) =>
    (
      element.getAttribute('aria-label') ??
      (element as HTMLInputElement).labels?.[0]?.textContent ??
      element.textContent
    ).trim();
  const named = [...document.querySelectorAll<HTMLElement>(selector)].filter(
    element => nameOf(element) === name && !element.matches(':disabled') && element.checkVisibility(),
  );
  const active = document.activeElement ?? document.body;
  const isAhead =
    active === document.body ||
    named.some(each => active.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING);
  const rings = [active, active.closest('.tags-input, .button')].map(each =>
    each === null ? '' : getComputedStyle(each).outlineStyle,
  );
  return {
    isThere: named.length > 0,
    isReached: named.includes(active as HTMLElement),
    isAhead,
    isVisible: active === document.body || rings.some(style => style !== '' && style !== 'none'),
    at: active === document.body ? '' : nameOf(active),
  };
}
