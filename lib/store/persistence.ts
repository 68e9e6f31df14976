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

/** How long an answer is waited for, in milliseconds. */
const PATIENCE = 5000;

/** As `askToPersist`, because the reader wants it. Whether the browser agreed; `false` also where it does not say. */
export async function requestPersistence(
  storage: StorageManager | undefined = navigator.storage,
  patience = PATIENCE,
): Promise<boolean> {
  const asked = storage?.persist?.().catch(() => false) ?? false;
  const tired = new Promise<boolean>(resolve => setTimeout(() => resolve(false), patience));
  return Promise.race([asked, tired]);
}
