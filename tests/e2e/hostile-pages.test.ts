/** Pages that forbid, listen and lie: none can break a mark, and none learns more than what is painted. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../support/browsers.ts';
import { type ExtensionBrowser, launchExtension } from '../support/extension-browser.ts';
import { clickOn, openMarked, press, waitUntilShown } from '../support/in-page-driver.ts';
import { newsPage } from '../support/news-page.ts';
import { selectText, waitUntilPainted } from '../support/page-driver.ts';
import { PopupDriver } from '../support/popup-driver.ts';
import { type Server, serve } from '../support/serve.ts';

const PASSAGE = 'cut the waiting list by 340 places';
/** A mark in a form whose fields are named like what elements have. */
const FORM = `</p><form>${[
  'matches',
  'closest',
  'contains',
  'scrollIntoView',
  'isContentEditable',
  'getRootNode',
  'parentElement',
]
  .map(each => `<input name="${each}" hidden>`)
  .join('')}<p>The ministry says that it ${PASSAGE} since January.</p></form><p>`;
const SECRET = 'SECRET-OF-THE-READER';

/** Replaces what it can and notes all it hears. */
const HOSTILE = `<script>
  window.heard = [];
  const note = value => {
    try { window.heard.push(typeof value === 'string' ? value : Object.prototype.toString.call(value)); } catch {}
  };
  const spy = (object, name) => {
    const original = object[name];
    object[name] = function (...args) { args.forEach(note); return original.apply(this, args); };
  };
  for (const name of ['stringify', 'parse']) spy(JSON, name);
  for (const name of ['push', 'map', 'filter', 'join', 'slice']) Array.prototype[name] = new Proxy(Array.prototype[name], {
    apply(target, self, args) { if (self !== window.heard) note(String(args[0])); return Reflect.apply(target, self, args); },
  });
  Range.prototype.toString = () => 'nothing';
  Range.prototype.setStart = () => { throw new Error('no'); };
  Document.prototype.createRange = () => { throw new Error('no'); };
  Document.prototype.createTreeWalker = () => { throw new Error('no'); };
  Element.prototype.checkVisibility = () => false;
  String.prototype.normalize = () => '';
  window.getSelection = Document.prototype.getSelection = () => null;
  Promise.prototype.then = new Proxy(Promise.prototype.then, {});
  for (const key in window) if (key.startsWith('on')) addEventListener(key.slice(2), event => { note(event.type); note(event.detail); note(event.data); }, true);
  document.addEventListener('on-the-record-takeover', event => event.stopImmediatePropagation(), true);
  new MutationObserver(records => records.forEach(record => note(record.target.outerHTML))).observe(document, { subtree: true, childList: true, attributes: true });
  for (const type of ['on-the-record-takeover', 'wxt:content-script-started']) {
    setInterval(() => document.dispatchEvent(new CustomEvent(type, { detail: { contentScriptName: 'annotator' } })), 50);
  }
</script>`;

/** Names that hide what the document and its forms have. */
const CLOBBERING = `${[
  ...[
    'body',
    'head',
    'defaultView',
    'createRange',
    'createTreeWalker',
    'getSelection',
    'activeElement',
    'querySelector',
  ],
  ...[
    'querySelectorAll',
    'adoptedStyleSheets',
    'addEventListener',
    'dispatchEvent',
    'contentType',
    'documentElement',
  ],
]
  .map(each => `<img name="${each}" alt="">`)
  .join('')}
<form>${['tagName', 'nodeType', 'checkVisibility', 'contains', 'parentNode', 'textContent', 'ownerDocument']
  .map(each => `<input name="${each}">`)
  .join('')}<p>A form, too, has text in it.</p></form>`;

describe.each(BROWSERS)('%s', name => {
  let server: Server;
  let browser: ExtensionBrowser;

  beforeAll(async () => {
    const article = { paragraphs: [`The ministry says that it ${PASSAGE} since January.`] };
    server = await serve({
      '/strict-5001': {
        body: newsPage(article),
        headers: {
          'content-security-policy':
            "default-src 'none'; script-src 'none'; style-src 'none'; sandbox; require-trusted-types-for 'script'",
        },
      },
      '/hostile-5002': newsPage({ ...article, head: HOSTILE }),
      '/plain-5003': newsPage(article),
      '/form-5005': newsPage({ paragraphs: [FORM] }),
      '/clobbered-5004': newsPage({ ...article, tail: CLOBBERING }),
    });
    browser = await launchExtension(name);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  /** By the DOM of a frame that the page did not get to change. */
  const selectDespite = (page: Page) =>
    page.evaluate(passage => {
      const frame = Document.prototype.createElement.call(document, 'iframe') as HTMLIFrameElement;
      const paragraphs = [...Document.prototype.querySelectorAll.call(document, 'p')];
      const paragraph = paragraphs.find(each => each.textContent.includes(passage))!;
      paragraph.parentElement!.append(frame);
      const clean = frame.contentWindow as unknown as typeof globalThis;
      const text = paragraph.firstChild as Text;
      const range = clean.Document.prototype.createRange.call(document);
      const start = text.data.indexOf(passage);
      clean.Range.prototype.setStart.call(range, text, start);
      clean.Range.prototype.setEnd.call(range, text, start + passage.length);
      const selection = clean.Document.prototype.getSelection.call(document)!;
      selection.removeAllRanges();
      selection.addRange(range);
      frame.remove();
    }, PASSAGE);

  test('a strict Content-Security-Policy and a sandbox', async () => {
    const page = await browser.newPage(`${server.url}/strict-5001`);
    await selectText(page, PASSAGE);
    const popup = await PopupDriver.open(browser, page);
    expect(await popup.mark('Claim')).toBe('Claim saved');
    await waitUntilPainted(page, PASSAGE);
    await popup.close();
  });

  test('a page whose names hide the properties of its document', async () => {
    const page = await browser.newPage(`${server.url}/clobbered-5004`);
    await selectDespite(page);
    const popup = await PopupDriver.open(browser, page);
    await expect.poll(() => popup.title()).toBe('Council settles its budget');
    expect(await popup.mark('Claim')).toBe('Claim saved');
    await page.waitForFunction(() => CSS.highlights.size === 1, { timeout: 10_000, polling: 50 });
    await popup.showOnPage(0);
    await popup.close();
  });

  test('a mark in a form whose fields hide what elements have', async () => {
    const page = await openMarked(browser, `${server.url}/form-5005`, ['1', PASSAGE]);
    await clickOn(page, PASSAGE);
    await waitUntilShown(page);
    await press(page, 'Escape');
    await waitUntilShown(page, false);
    await browser.sendCommand('next-mark');
    await waitUntilShown(page);
  });

  test('a page that redefines the DOM and listens to everything', async () => {
    const page = await browser.newPage(`${server.url}/hostile-5002`);
    await selectDespite(page);
    const popup = await PopupDriver.open(browser, page);
    await expect.poll(() => popup.selectionText()).toBe(PASSAGE);
    expect(await popup.mark('Claim')).toBe('Claim saved');
    await popup.edit(0, { note: SECRET, claimant: SECRET, tags: [SECRET] });
    const waitForOne = () =>
      page.waitForFunction(() => CSS.highlights.size === 1, { timeout: 10_000, polling: 50 });
    await waitForOne();
    await popup.delete(0);
    await page.waitForFunction(() => CSS.highlights.size === 0, { timeout: 10_000, polling: 50 });
    await popup.undo();
    await waitForOne();
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    expect(heard.length).toBeGreaterThan(0);
    expect(heard.filter(each => each.includes(SECRET))).toEqual([]);
    await popup.close();
  });

  test('painting changes no node and no attribute', async () => {
    const page = await browser.newPage(`${server.url}/plain-5003`);
    const before = await page.evaluate(() => new XMLSerializer().serializeToString(document));
    await selectText(page, PASSAGE);
    const popup = await PopupDriver.open(browser, page);
    await popup.mark('Statistic');
    await waitUntilPainted(page, PASSAGE);
    await popup.showOnPage(0);
    expect(await page.evaluate(() => new XMLSerializer().serializeToString(document))).toBe(before);
    await popup.delete(0);
    await page.waitForFunction(() => ![...CSS.highlights.keys()].some(key => key.endsWith('statistic')), {
      timeout: 10_000,
      polling: 50,
    });
    expect(await page.evaluate(() => new XMLSerializer().serializeToString(document))).toBe(before);
    await popup.close();
  });
});
