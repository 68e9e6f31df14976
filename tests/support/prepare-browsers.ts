import { buildExtension } from './build-extension.ts';
import { findBrowser } from './find-browser.ts';

/** Runs once before the end-to-end tests: builds the extension anew, and finds the browsers for every worker. */
export default async function prepareBrowsers(): Promise<void> {
  process.env['CHROMIUM_PATH'] = await findBrowser('chromium');
  process.env['FIREFOX_PATH'] = await findBrowser('firefox');
  await buildExtension('chromium');
  await buildExtension('firefox');
}
