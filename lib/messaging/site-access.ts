/** The sites on which the extension may show marks without a click, as the browser keeps them. For its pages. */
import { browser } from 'wxt/browser';
import { type GrantedSites, grantedSites, patternOf } from '../shared/site-patterns.ts';

export interface SiteAccess {
  granted(): Promise<GrantedSites>;
  has(host: string): Promise<boolean>;
  /**
   * Has the browser ask the reader for all of these at once; resolves with the answer. To be called in the handler of
   * a click, before anything is waited for. The question closes a popup: what follows from the answer is done by the
   * background.
   */
  request(patterns: readonly string[]): Promise<boolean>;
  remove(patterns: readonly string[]): Promise<void>;
  /** Calls back when access was given or taken away, here or in the browser's own settings. Returns what stops it. */
  watch(onChange: () => void): () => void;
}

export const siteAccess: SiteAccess = {
  granted: async () => grantedSites((await browser.permissions.getAll()).origins ?? []),
  has: host => browser.permissions.contains({ origins: [patternOf(host)] }),
  request: patterns => browser.permissions.request({ origins: [...patterns] }),
  async remove(patterns) {
    await browser.permissions.remove({ origins: [...patterns] });
  },
  watch(onChange) {
    const listener = () => onChange();
    browser.permissions.onAdded.addListener(listener);
    browser.permissions.onRemoved.addListener(listener);
    return () => {
      browser.permissions.onAdded.removeListener(listener);
      browser.permissions.onRemoved.removeListener(listener);
    };
  },
};
