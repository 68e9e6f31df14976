/**
 * How to take back what was last done from each tab. Kept in the browser's memory, apart from the background, which
 * may be ended and started again between the two.
 */
import { browser } from 'wxt/browser';
import type { Annotation } from '../annotations/annotation.ts';

export interface UndoStep {
  id: string;
  pageKey: string;
  /** The mark as it was; `null` where it was made by the step. */
  before: Annotation | null;
  /** When the step changed it: what was changed later is not taken back. */
  modified: string;
}

export interface UndoSteps {
  /** Keeps the step in place of the one before it. */
  keep(tabId: number, step: UndoStep): Promise<void>;
  /** Gives the step once; `null` where there is none. */
  take(tabId: number): Promise<UndoStep | null>;
  /** From now on forgets the step of a tab that is closed. */
  forgetClosed(): void;
}

export const undoSteps: UndoSteps = {
  async keep(tabId, step) {
    await browser.storage.session.set({ [keyOf(tabId)]: step });
  },
  async take(tabId) {
    const key = keyOf(tabId);
    const step = (await browser.storage.session.get(key))[key] as UndoStep | undefined;
    await browser.storage.session.remove(key);
    return step ?? null;
  },
  forgetClosed() {
    browser.tabs.onRemoved.addListener(tabId => void browser.storage.session.remove(keyOf(tabId)));
  },
};

const keyOf = (tabId: number) => `undo-${tabId}`;
