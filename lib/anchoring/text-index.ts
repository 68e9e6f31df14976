/**
 * The page's rendered text and the way back from it to the DOM.
 *
 * The text is what a reader sees, not what the markup says: script, style, template and hidden nodes are left
 * out, runs of white space are one space, and a line feed stands at block edges. So offsets into it do not move
 * when a publisher only re-formats the page.
 */

import { property, unclobbered } from '../shared/unclobbered.ts';

export interface TextIndex {
  readonly text: string;
  /**
   * The span of `text` that a range covers, without white space at its ends; `null` where it covers no text.
   */
  spanOf(range: Range): { start: number; end: number } | null;
  /**
   * The range of DOM that renders `text.slice(start, end)`, without white space at its ends.
   * The slice must hold more than white space.
   */
  rangeOf(start: number, end: number): Range;
}

const SKIPPED = new Set(
  'AUDIO,CANVAS,EMBED,HEAD,IFRAME,NOSCRIPT,OBJECT,SCRIPT,SELECT,STYLE,TEMPLATE,TEXTAREA,VIDEO'.split(','),
);

const BLOCKS = new Set(
  (
    'ADDRESS,ARTICLE,ASIDE,BLOCKQUOTE,BODY,BR,BUTTON,CAPTION,CENTER,DD,DETAILS,DIALOG,DIV,DL,DT,FIELDSET,' +
    'FIGCAPTION,FIGURE,FOOTER,FORM,H1,H2,H3,H4,H5,H6,HEADER,HGROUP,HR,LEGEND,LI,MAIN,MENU,NAV,OL,P,PRE,' +
    'SEARCH,SECTION,SUMMARY,TABLE,TBODY,TD,TFOOT,TH,THEAD,TR,UL'
  ).split(','),
);

const TEXT_NODE = 3;
const SHOW_ELEMENT_AND_TEXT = 1 | 4;

/** Walks the text under `root` once. The index is of the DOM as it is now: it is not kept up to date. */
export function indexText(root: Element): TextIndex {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  let separator = '';

  const appendText = (node: Text) => {
    const { data } = node;
    const content = collapse(data);
    if (content === '') {
      if (data !== '' && separator === '') separator = ' ';
      return;
    }
    if (separator === '' && isSpace(data, 0)) separator = ' ';
    if (separator !== '' && length > 0) {
      parts.push(separator);
      length += 1;
    }
    nodes.push(node);
    starts.push(length);
    parts.push(content);
    length += content.length;
    separator = isSpace(data, data.length - 1) ? ' ' : '';
  };

  walk(root, appendText, () => {
    separator = '\n';
  });
  return createIndex(parts.join(''), nodes, starts);
}

/** Calls `onText` and `onBlockEdge` in document order for what is rendered under `root`. */
function walk(root: Element, onText: (node: Text) => void, onBlockEdge: () => void): void {
  const walker = unclobbered(root.ownerDocument).createTreeWalker(root, SHOW_ELEMENT_AND_TEXT);
  const open: Element[] = [];
  let node: Node | null = isRendered(root) ? root : null;
  while (node !== null) {
    while (open.length > 0 && !contains(open.at(-1)!, node)) {
      open.pop();
      onBlockEdge();
    }
    if (property(node, 'nodeType') === TEXT_NODE) {
      onText(node as Text);
      node = walker.nextNode();
      continue;
    }
    const element = node as Element;
    if (!isRendered(element)) {
      node = nextAfter(walker);
      continue;
    }
    if (BLOCKS.has(property(element, 'tagName'))) {
      onBlockEdge();
      open.push(element);
    }
    node = walker.nextNode();
  }
}

function nextAfter(walker: TreeWalker): Node | null {
  let next = walker.nextSibling();
  while (next === null) {
    if (walker.parentNode() === null) return null;
    next = walker.nextSibling();
  }
  return next;
}

function isRendered(element: Element): boolean {
  if (SKIPPED.has(property(element, 'tagName').toUpperCase())) return false;
  // `checkVisibility` is cheap but also refuses `display: contents`, whose children are rendered.
  if (property(element, 'checkVisibility').call(element)) return true;
  return getComputedStyle(element).display !== 'none';
}

function contains(element: Element, node: Node): boolean {
  return property(element, 'contains').call(element, node);
}

function collapse(data: string): string {
  const content = data.trim();
  // Most text has nothing to collapse, and looking is cheaper than replacing.
  return /\s\s|[^\S ]/.test(content) ? content.replace(/\s+/g, ' ') : content;
}

/** Offset into the node's data of the character at `offset` of its collapsed text. */
function dataOffset(data: string, offset: number): number {
  const lead = data.length - data.trimStart().length;
  let at = lead;
  for (let seen = 0; seen < offset; seen++) {
    at += 1;
    if (isSpace(data, at - 1)) while (isSpace(data, at)) at += 1;
  }
  return at;
}

function isSpace(data: string, at: number): boolean {
  const unit = data.charCodeAt(at);
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || (unit >= 0xa0 && /\s/.test(data.charAt(at)));
}

function createIndex(text: string, nodes: Text[], starts: number[]): TextIndex {
  /** Index of the last node that starts at or before `offset`. */
  const nodeAt = (offset: number): number => lastIndex(starts.length, at => starts[at]! <= offset);

  const trimmed = (start: number, end: number) => {
    while (start < end && isSpace(text, start)) start += 1;
    while (end > start && isSpace(text, end - 1)) end -= 1;
    return { start, end };
  };

  const offsetOf = (container: Node, offset: number): number => {
    const point = new Range();
    point.setStart(container, offset);
    const at = lastIndex(nodes.length, i => point.comparePoint(nodes[i]!, 0) <= 0);
    if (at < 0) return 0;
    if (nodes[at] === container) {
      const before = nodes[at].data.slice(0, offset).trimStart().replace(/\s+/g, ' ');
      return Math.min(starts[at]! + before.length, starts[at]! + collapse(nodes[at].data).length);
    }
    return starts[at]! + collapse(nodes[at]!.data).length;
  };

  return {
    text,
    spanOf(range) {
      const { start, end } = trimmed(
        offsetOf(range.startContainer, range.startOffset),
        offsetOf(range.endContainer, range.endOffset),
      );
      return start < end ? { start, end } : null;
    },
    rangeOf(from, to) {
      const { start, end } = trimmed(from, to);
      const first = nodeAt(start);
      const last = nodeAt(end - 1);
      const range = new Range();
      range.setStart(nodes[first]!, dataOffset(nodes[first]!.data, start - starts[first]!));
      range.setEnd(nodes[last]!, dataOffset(nodes[last]!.data, end - 1 - starts[last]!) + 1);
      return range;
    },
  };
}

/** The last index below `count` for which `holds` is true, given that it is true up to some index and false after. */
function lastIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
