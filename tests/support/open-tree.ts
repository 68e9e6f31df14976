/** Lets tests look at what the extension shows in a web page: it stands in a closed shadow tree. */
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from './extension-browser.ts';

/**
 * Gives the host of what is shown in the page a `shadowRoot`, for scripts of the page as of the test. What is shown
 * later needs a call of its own. The extension itself sees nothing of it.
 */
export async function openTree(browser: ExtensionBrowser, page: Page): Promise<void> {
  await (browser.name === 'chromium' ? openInChromium(page) : openInFirefox(page));
}

const EXPOSE = `function (root, host = root.host) {
  Object.defineProperty(host, 'shadowRoot', { value: root, configurable: true });
}`;

async function openInChromium(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  const { root } = await session.send('DOM.getDocument', { depth: 3, pierce: true });
  const html = root.children?.find(({ nodeName }) => nodeName === 'HTML');
  const shadow = html?.children?.at(-1)?.shadowRoots?.[0];
  if (shadow === undefined) throw new Error('Nothing is shown in the page.');
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
  const objectId = object.objectId!;
  const args = [{ objectId }];
  await session.send('Runtime.callFunctionOn', { objectId, functionDeclaration: EXPOSE, arguments: args });
  await session.detach();
}

/** Source: WebDriver BiDi, "script.SerializationOptions". */
async function openInFirefox(page: Page): Promise<void> {
  const { connection } = page.browser() as unknown as { connection: BidiConnection };
  const target = { context: (page.mainFrame() as unknown as { _id: string })._id };
  const shared = { target, awaitPromise: false };
  const { result } = await connection.send('script.evaluate', {
    ...shared,
    expression: 'document.documentElement.lastElementChild',
    serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
  });
  const host = result.result;
  const shadow = host?.value?.shadowRoot;
  if (shadow == null) throw new Error('Nothing is shown in the page.');
  await connection.send('script.callFunction', {
    ...shared,
    functionDeclaration: EXPOSE,
    arguments: [{ sharedId: shadow.sharedId }, { sharedId: host!.sharedId }],
  });
}

interface BidiConnection {
  send(method: string, params: unknown): Promise<{ result: { result?: BidiNode } }>;
}

interface BidiNode {
  sharedId: string;
  value?: { shadowRoot?: BidiNode | null };
}
