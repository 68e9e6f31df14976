/**
 * `npm start`: shows the extension at work on two sample articles. With a display it opens a browser for the reader
 * to try; without one, or with `--headless`, it does the main job itself and leaves pictures of it.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildExtension } from '../tests/support/build-extension.ts';
import {
  type ExtensionBrowser,
  type LaunchOptions,
  launchExtension,
} from '../tests/support/extension-browser.ts';
import type { BrowserName } from '../tests/support/find-browser.ts';
import { serve } from '../tests/support/serve.ts';
import { doMainJob } from './main-job.ts';

const SAMPLES = fileURLToPath(new URL('../tests/fixtures/samples', import.meta.url));
const PICTURES = join('output', 'screenshots');

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);
const headless = process.argv.includes('--headless') || !hasDisplay;

try {
  await start();
  process.exit(0);
} catch (error) {
  console.error(`On the Record could not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

async function start(): Promise<void> {
  await using server = await serve({ '/*': { folder: SAMPLES } });
  const samples = [`${server.url}/vi.html`, `${server.url}/en.html`];
  await using browser = await openBrowser({
    headless,
    scale: headless ? 2 : 1,
  });
  if (headless) await doMainJob(browser, server, SAMPLES, PICTURES);
  else await letReaderTry(browser, samples);
}

/** Chromium, or Firefox where there is none. */
async function openBrowser(options: LaunchOptions): Promise<ExtensionBrowser> {
  const failures: string[] = [];
  for (const name of ['chromium', 'firefox'] satisfies BrowserName[]) {
    console.log(`Building the extension for ${name}.`);
    await buildExtension(name);
    try {
      return await launchExtension(name, options);
    } catch (error) {
      failures.push(error instanceof Error ? error.message.split('\n')[0]! : String(error));
    }
  }
  throw new Error(failures.join(' '));
}

async function letReaderTry(browser: ExtensionBrowser, samples: string[]): Promise<void> {
  const closed = new Promise(done => browser.browser.once('disconnected', done));
  const [blank] = await browser.browser.pages();
  for (const url of samples.toReversed()) await browser.newPage(url);
  await blank?.close();
  console.log(`
A browser is open on two sample articles:
  ${samples.join('\n  ')}

1. Select a sentence or a figure in an article.
2. Click the On the Record button in the toolbar (it may be behind the puzzle piece), or press Alt+Shift+R.
3. Choose Claim, Quote, Statistic or Note, then Edit to add tags.
4. Reload the page and click the button again: your marks are there. Export JSON takes them out.

Close the browser to end. What you mark in it goes with it.`);
  await closed;
}
