/** A page of a real browser in which passages are described and found again. */
import type * as anchoring from '../../lib/anchoring/anchor.ts';
import type * as describing from '../../lib/anchoring/describe.ts';
import type { AnchorStatus } from '../../lib/anchoring/locate-all.ts';
import type { TargetSelectors } from '../../lib/anchoring/selectors.ts';
import type { TextChange } from '../../lib/anchoring/text-change.ts';
import type * as indexing from '../../lib/anchoring/text-index.ts';
import { type LibPage, openLibPage } from './lib-page.ts';

declare global {
  var anchoringModule: typeof anchoring;
  var describingModule: typeof describing;
  var indexingModule: typeof indexing;
}

export interface FoundPassage {
  selectors: TargetSelectors;
  status: AnchorStatus;
  /** As anchoring gives it, and what the range covers; `null` where it is missing. */
  text: string | null;
  range: string | null;
  changes: TextChange[];
  /** Whether the page's markup is what it was before. */
  untouched: boolean;
}

export interface AnchorPage extends LibPage {
  /**
   * Describes the passage between `⟦` and `⟧` in `saved`, then anchors it in `now`, by default the same page. A
   * `template shadowrootmode="open"` becomes a shadow root.
   */
  describeThenAnchor(saved: string, now?: string): Promise<FoundPassage>;
}

export async function openAnchorPage(): Promise<AnchorPage> {
  const lib = await openLibPage({
    anchoringModule: 'lib/anchoring/anchor.ts',
    describingModule: 'lib/anchoring/describe.ts',
    indexingModule: 'lib/anchoring/text-index.ts',
  });
  return {
    ...lib,
    async describeThenAnchor(saved, now = saved.replace(/[⟦⟧]/g, '')) {
      await lib.show(saved);
      const selectors = await lib.page.evaluate(describeMarked);
      await lib.show(now);
      return { selectors, ...(await lib.page.evaluate(anchorOne, selectors)) };
    },
  };
}

/** Runs in the page. */
function describeMarked() {
  const range = document.createRange();
  const visit = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Element) {
        if (node.shadowRoot !== null) visit(node.shadowRoot);
        continue;
      }
      const text = node as Text;
      const start = text.data.indexOf('⟦');
      if (start >= 0) {
        text.deleteData(start, 1);
        range.setStart(text, start);
      }
      const end = text.data.indexOf('⟧');
      if (end >= 0) {
        text.deleteData(end, 1);
        range.setEnd(text, end);
      }
    }
  };
  visit(document.body);
  return describingModule.describeRange(document.body, range);
}

/** Runs in the page. */
async function anchorOne(target: TargetSelectors) {
  const before = document.documentElement.outerHTML;
  const [anchored] = await anchoringModule.anchorAll(document.body, [target]);
  const untouched = document.documentElement.outerHTML === before;
  if (anchored!.status === 'missing') {
    return { status: anchored!.status, text: null, range: null, changes: [], untouched };
  }
  const { status, text, range, changes } = anchored!;
  return { status, text, range: range.toString(), changes, untouched };
}
