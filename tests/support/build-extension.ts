import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { BrowserName } from './find-browser.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Builds the extension into `.output`, in a process of its own, since a build takes its mode from the environment.
 *
 * @throws Error of one line, whose cause is what the build said
 */
export async function buildExtension(browser: BrowserName): Promise<void> {
  await build(browser);
}

/** As `buildExtension`, with the texts of `pseudoTexts` in place of all others; into `.output/pseudo`. */
export async function buildPseudo(browser: BrowserName = 'chromium'): Promise<void> {
  await build(browser, '--config', 'tests/support/pseudo-locale.config.ts');
}

async function build(browser: BrowserName, ...options: string[]): Promise<void> {
  const target = browser === 'firefox' ? 'firefox' : 'chrome';
  const environment = { ...process.env, NODE_ENV: 'production' };
  try {
    const command = ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', target, ...options];
    await promisify(execFile)(process.execPath, command, { cwd: ROOT, env: environment });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    const advice = `"npm run build${target === 'firefox' ? ':firefox' : ''}" tells why.`;
    throw new Error(`The extension could not be built for ${browser}: ${advice}`, { cause: stdout + stderr });
  }
}
