/**
 * The page's rendered text and the way back from it to the DOM.
 *
 * The text is what a reader sees, not what the markup says: script, style, template and hidden nodes are left
 * out, runs of white space are one space, and a line feed stands at block edges. So offsets into it do not move
 * when a publisher only re-formats the page.
 */

import { walkRendered } from './walk-rendered.ts';
import { collapse, dataOffset, isSpace, isUneven } from './white-space.ts';

export interface Span {
  start: number;
  end: number;
}

export interface TextIndex {
  readonly text: string;
  /**
   * The span of `text` that a range covers, without white space at its ends; `null` where it covers no text.
   */
  spanOf(range: AbstractRange): Span | null;
  /**
   * The range of DOM that renders `text.slice(start, end)`, without white space at its ends. The slice must hold
   * more than white space. `null` where it begins and ends in different trees, one of them a shadow tree: the DOM
   * has no range for that.
   */
  rangeOf(start: number, end: number): Range | null;
  /** Whether what stands at an offset is beside the article: navigation, advertisements, related links. */
  isAside(offset: number): boolean;
  /** The text of a span without what is beside the article, where the span begins in the article itself. */
  proseOf(span: Span): string;
}

/** What publishers name boxes beside the article, with or without an ending after a dash or an underscore. */
const BOXES =
  'ad,ads,advert,advertisement,promo,related,newsletter,sponsored,recommended,share,social,cookie-banner,' +
  'pullquote,pull-quote';

/** Marked as beside the article by its element, its role, or such a name. */
const ASIDE = [
  'aside,nav,footer,form,dialog,[role=complementary],[role=navigation],[role=dialog],[role=contentinfo]',
  ...BOXES.split(',').flatMap(name => [
    `[class~="${name}" i]`,
    ...['-', '_'].map(joint => `[class^="${name}${joint}" i],[class*=" ${name}${joint}" i]`),
  ]),
].join(',');

/** Instead of the white space that stands before a node's text: some within it was collapsed as well. */
const UNEVEN = -1;

/** Walks the text under `root` once. The index is of the DOM as it is now: it is not kept up to date. */
export function indexText(root: Element): TextIndex {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const leads: number[] = [];
  const parts: string[] = [];
  let length = 0;
  let separator = '';

  const hasShadows = walkRendered(root, {
    text(node) {
      const { data } = node;
      const startsWithSpace = isSpace(data, 0);
      const endsWithSpace = isSpace(data, data.length - 1);
      const trimmed = startsWithSpace || endsWithSpace ? data.trim() : data;
      if (trimmed === '') {
        if (data !== '' && separator === '') separator = ' ';
        return;
      }
      const hasUneven = isUneven(trimmed);
      const content = hasUneven ? collapse(trimmed) : trimmed;
      if (separator === '' && startsWithSpace) separator = ' ';
      if (separator !== '' && length > 0) {
        parts.push(separator);
        length += 1;
      }
      nodes.push(node);
      starts.push(length);
      leads.push(hasUneven ? UNEVEN : startsWithSpace ? data.length - data.trimStart().length : 0);
      parts.push(content);
      length += content.length;
      separator = endsWithSpace ? ' ' : '';
    },
    blockEdge() {
      separator = '\n';
    },
  });
  return createIndex(root, parts.join(''), { nodes, starts, leads, hasShadows });
}

interface IndexedNodes {
  nodes: Text[];
  /** Where each node's text starts. */
  starts: number[];
  /** How much white space stands before it in the node, or `UNEVEN`. */
  leads: number[];
  /** Whether some of the nodes are in shadow trees. */
  hasShadows: boolean;
}

function createIndex(
  root: Element,
  text: string,
  { nodes, starts, leads, hasShadows }: IndexedNodes,
): TextIndex {
  /** Index of the last node that starts at or before `offset`. */
  const nodeAt = (offset: number): number => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };

  /** Offset into the data of the node at index `at` of the character at `offset` of the text. */
  const pointIn = (at: number, offset: number): number => {
    const within = offset - starts[at]!;
    return leads[at] === UNEVEN ? dataOffset(nodes[at]!.data, within) : leads[at]! + within;
  };

  const trimmed = (start: number, end: number) => {
    while (start < end && isSpace(text, start)) start += 1;
    while (end > start && isSpace(text, end - 1)) end -= 1;
    return { start, end };
  };

  const offsetOf = (container: Node, offset: number): number => {
    const at = lastNodeBefore(nodes, container, offset);
    if (at < 0) return 0;
    const { data } = nodes[at]!;
    const length = collapse(data).length;
    if (nodes[at] !== container) return starts[at]! + length;
    const before =
      leads[at] === UNEVEN
        ? data.slice(0, offset).trimStart().replace(/\s+/g, ' ').length
        : Math.max(0, offset - leads[at]!);
    return starts[at]! + Math.min(before, length);
  };

  /** Remembered for each element, since many passages share their ancestors. */
  const asides = new Map<Element, Element | null>();
  const asideOf = (element: Element): Element | null => {
    const known = asides.get(element);
    if (known !== undefined) return known;
    const { parentElement } = element;
    const aside =
      element === root || parentElement === null
        ? null
        : element.matches(ASIDE)
          ? element
          : asideOf(parentElement);
    asides.set(element, aside);
    return aside;
  };
  const asideAt = (at: number): Element | null => {
    const parent = nodes[at]?.parentElement ?? null;
    return parent && asideOf(parent);
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
      const last = end <= (starts[first + 1] ?? Infinity) ? first : nodeAt(end - 1);
      if (hasShadows && nodes[first]!.getRootNode() !== nodes[last]!.getRootNode()) return null;
      const range = new Range();
      range.setStart(nodes[first]!, pointIn(first, start));
      range.setEnd(nodes[last]!, pointIn(last, end - 1) + 1);
      return range;
    },
    isAside: offset => asideAt(nodeAt(offset)) !== null,
    proseOf({ start, end }) {
      const first = nodeAt(start);
      const last = nodeAt(end - 1);
      const own = asideAt(first);
      let prose = '';
      for (let at = first; at <= last; at++) {
        const aside = asideAt(at);
        if (aside !== null && aside !== own && !aside.contains(nodes[first]!)) continue;
        prose += text.slice(Math.max(start, starts[at]!), Math.min(end, starts[at + 1] ?? end));
      }
      return prose.trim();
    },
  };
}

/** Index of the last node that begins before a boundary point; -1 where none does. */
function lastNodeBefore(nodes: readonly Text[], container: Node, offset: number): number {
  const tree = container.getRootNode();
  const point = new Range();
  point.setStart(container, offset);
  const begins = (node: Node) => point.comparePoint(node, 0) <= 0;
  if (tree.nodeType === Node.DOCUMENT_NODE) {
    return lastIndex(nodes.length, at => begins(hostIn(tree, nodes[at]!) ?? nodes[at]!));
  }
  // The nodes of one shadow tree need not stand together: what is slotted into it stands between them.
  return nodes.findLastIndex(node => {
    const inTree = hostIn(tree, node);
    return inTree !== null && begins(inTree);
  });
}

/** The node itself, or the outermost host in `tree` of the shadow tree it is in; `null` where it is elsewhere. */
function hostIn(tree: Node, node: Node): Node | null {
  let inner = node;
  for (let root = inner.getRootNode(); root !== tree; root = inner.getRootNode()) {
    if (!(root instanceof ShadowRoot)) return null;
    inner = root.host;
  }
  return inner;
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
