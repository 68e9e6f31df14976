import type { BrowserName } from './find-browser.ts';

/** Every journey is made in both. */
export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];
