/** Looks at a surface with axe-core, which knows the rules of WCAG 2.2. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { Page } from 'puppeteer-core';

const SOURCE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Every violation of what is shown, one line each; of what is in a web page only what the extension put there. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(`globalThis.axe === undefined && (() => {${SOURCE}\n})()`);
  return page.evaluate(runAxe);
}

/** Runs in the page. */
async function runAxe(): Promise<string[]> {
  const { axe: runner } = globalThis as unknown as { axe: typeof axe };
  const host = document.documentElement.lastElementChild as HTMLElement;
  const isInPage = host.shadowRoot !== null;
  const results = await runner.run(isInPage ? host : document, {
    resultTypes: ['violations'],
    rules: { 'target-size': { enabled: true } },
  });
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message).join('; ');
      return `${id}: ${html.slice(0, 120)}: ${why}`;
    }),
  );
}
