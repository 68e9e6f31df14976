import { browser } from 'wxt/browser';

/** Opens the welcome page when the extension was installed; not when it or the browser was updated. */
export function welcomeOnInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
