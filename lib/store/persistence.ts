const ASKED = 'persistence-asked';

/**
 * Asks the browser, once for an installation, not to clear the database when the disk runs full. The answer is
 * not waited for: Firefox may never give one. Only a page can ask, a service worker cannot.
 */
export function askToPersist(storage: Storage | undefined = globalThis.localStorage): void {
  if (storage === undefined || storage.getItem(ASKED) !== null) return;
  storage.setItem(ASKED, 'yes');
  navigator.storage?.persist?.().catch(() => storage.removeItem(ASKED));
}
