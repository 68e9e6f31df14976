/**
 * Walks what is rendered under an element, open shadow roots and their slots included, in the order in which a
 * reader meets it. The loop runs once for each node of a page, so it reads nodes through getters fetched once;
 * taken from the prototypes, they are what no clobbering name in the page can hide.
 */

const SKIPPED = 1;
const INLINE = 2;
const BLOCK = 3;

/** What an element is by its tag; all others are inline. */
const KINDS = new Map<string, number>();
for (const [kind, tags] of [
  [SKIPPED, 'AUDIO,CANVAS,EMBED,HEAD,IFRAME,NOSCRIPT,OBJECT,SCRIPT,SELECT,STYLE,TEMPLATE,TEXTAREA,VIDEO'],
  [SKIPPED, 'script,style'],
  [
    BLOCK,
    'ADDRESS,ARTICLE,ASIDE,BLOCKQUOTE,BODY,BR,BUTTON,CAPTION,CENTER,DD,DETAILS,DIALOG,DIV,DL,DT,FIELDSET',
  ],
  [
    BLOCK,
    'FIGCAPTION,FIGURE,FOOTER,FORM,H1,H2,H3,H4,H5,H6,HEADER,HGROUP,HR,LEGEND,LI,MAIN,MENU,NAV,OL,P,PRE',
  ],
  [BLOCK, 'SEARCH,SECTION,SUMMARY,TABLE,TBODY,TD,TFOOT,TH,THEAD,TR,UL'],
] as const) {
  for (const tag of tags.split(',')) KINDS.set(tag, kind);
}

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

export interface RenderedVisitor {
  text(node: Text): void;
  blockEdge(): void;
}

/** What is still to be visited of one element: the siblings from `next` on, or what is slotted into it. */
interface Level {
  next: Node | null;
  slotted: Node[] | null;
  element: Element;
  isBlock: boolean;
}

/** Calls the visitor in the order of the page for what is rendered under `root`. Gives whether there were shadow trees. */
export function walkRendered(root: Element, visitor: RenderedVisitor): boolean {
  const node = nodeGetters();
  if (!node.isRendered(root)) return false;
  let hasShadows = false;
  const levels: Level[] = [];
  let rendered: Element | null = null;
  let isRendered = false;

  const enter = (element: Element, isBlock: boolean) => {
    if (isBlock) visitor.blockEdge();
    const slotted = node.slotted(element);
    const shadow = node.shadowRoot(element);
    if (shadow !== null) hasShadows = true;
    const next = slotted?.shift() ?? node.firstChild(shadow ?? element);
    levels.push({ next, slotted, element, isBlock });
  };

  enter(root, true);
  while (levels.length > 0) {
    const level = levels[levels.length - 1]!;
    const current = level.next;
    if (current === null) {
      if (level.isBlock) visitor.blockEdge();
      levels.pop();
      continue;
    }
    const type = node.nodeType(current);
    if (level.slotted !== null) level.next = level.slotted.shift() ?? null;
    // Of text nothing is hidden by names, and the plain way is faster.
    else level.next = type === TEXT_NODE ? current.nextSibling : node.nextSibling(current);
    if (type === TEXT_NODE) {
      // Blocks were looked at when they were entered; of all other elements only those that hold text matter.
      if (rendered !== level.element) {
        rendered = level.element;
        isRendered = level.isBlock || node.isRendered(rendered);
      }
      if (isRendered) visitor.text(current as Text);
    } else if (type === ELEMENT_NODE) {
      const kind = KINDS.get(node.tagName(current as Element)) ?? INLINE;
      if (kind === SKIPPED) continue;
      if (kind === INLINE || node.isRendered(current as Element)) enter(current as Element, kind === BLOCK);
    }
  }
  return hasShadows;
}

type NodeGetters = ReturnType<typeof makeNodeGetters>;

let getters: NodeGetters | null = null;

function nodeGetters(): NodeGetters {
  getters ??= makeNodeGetters();
  return getters;
}

function makeNodeGetters() {
  const nodeType = getterOf<Node, number>(Node.prototype, 'nodeType');
  const firstChild = getterOf<Node, Node | null>(Node.prototype, 'firstChild');
  const nextSibling = getterOf<Node, Node | null>(Node.prototype, 'nextSibling');
  const tagName = getterOf<Element, string>(Element.prototype, 'tagName');
  const shadowRoot = getterOf<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot');
  const { checkVisibility } = Element.prototype;
  const { assignedNodes } = HTMLSlotElement.prototype;

  return {
    nodeType,
    firstChild,
    nextSibling,
    tagName,
    shadowRoot,
    slotted(element: Element): Node[] | null {
      if (tagName(element) !== 'SLOT') return null;
      const nodes = assignedNodes.call(element as HTMLSlotElement);
      return nodes.length === 0 ? null : nodes;
    },
    isRendered(element: Element): boolean {
      // `checkVisibility` is cheap but also refuses `display: contents`, whose children are rendered.
      if (checkVisibility.call(element)) return true;
      return getComputedStyle(element).display === 'contents';
    },
  };
}

function getterOf<T extends object, Value>(prototype: T, key: keyof T): (node: T) => Value {
  const { get } = Object.getOwnPropertyDescriptor(prototype, key)!;
  return node => get!.call(node) as Value;
}
