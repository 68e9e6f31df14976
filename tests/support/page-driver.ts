/** What a test does with a web page, as its reader would, and what it sees painted there. */
import type { Page } from 'puppeteer-core';

/**
 * Selects a passage of the page, found by its text; white space counts for nothing, so that a passage may run over
 * line breaks, elements and paragraphs. Where it occurs more than once, the first is taken.
 *
 * @param passage the passage, or its beginning and its end
 * @return the selected text as the browser gives it
 * @throws Error where the page has no such text
 */
export function selectText(page: Page, passage: string | { from: string; to: string }): Promise<string> {
  const { from, to } = typeof passage === 'string' ? { from: passage, to: '' } : passage;
  return page.evaluate(selectInPage, from, to);
}

export async function clearSelection(page: Page): Promise<void> {
  await page.evaluate(() => getSelection()?.removeAllRanges());
}

/** The painted passages by the name of their highlight, each in the order in which it was painted. */
export function painted(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights].map(([name, highlight]) => [name, [...highlight].map(range => range.toString())]),
    ),
  );
}

/**
 * Resolves when a passage with this text is painted, whatever white space is in it.
 *
 * @param highlight name of the highlight that paints it; any where none is given
 */
export async function waitUntilPainted(
  page: Page,
  text: string,
  highlight: string | null = null,
): Promise<void> {
  await page.waitForFunction(
    (wanted, name) =>
      [...CSS.highlights].some(
        ([each, ranges]) =>
          (name === null || each === name) &&
          [...ranges].some(range => range.toString().replace(/\s+/g, ' ').trim() === wanted),
      ),
    { timeout: 10_000, polling: 50 },
    text.replace(/\s+/g, ' ').trim(),
    highlight,
  );
}

/** Runs in the page, so it holds all it needs. */
function selectInPage(from: string, to: string): string {
  const squeeze = (text: string) => text.replace(/\s+/g, '');
  const places: { node: Text; offset: number }[] = [];
  let text = '';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest('script, style, noscript, template') !== null) continue;
    for (let offset = 0; offset < node.data.length; offset++) {
      const unit = node.data[offset]!;
      if (/\s/.test(unit)) continue;
      text += unit;
      places.push({ node, offset });
    }
  }
  const begin = squeeze(from);
  const end = squeeze(to);
  const start = text.indexOf(begin);
  const last = end === '' ? start + begin.length : text.indexOf(end, start) + end.length;
  if (start < 0 || last < start + end.length) throw new Error(`The page has no text "${from}"…"${to}"`);

  const first = places[start]!;
  const final = places[last - 1]!;
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(final.node, final.offset + 1);
  const selection = getSelection()!;
  selection.removeAllRanges();
  selection.addRange(range);
  first.node.parentElement?.scrollIntoView({ block: 'center' });
  return selection.toString();
}
