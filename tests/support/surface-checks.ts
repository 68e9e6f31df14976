/** What can be measured of a surface that is shown. A module to be brought into its page. */

export type Root = Document | ShadowRoot;

/** The document of an extension page, or what the extension shows in a web page, once `openTree` has opened it. */
export function shownRoot(): Root {
  return document.documentElement.lastElementChild?.shadowRoot ?? document;
}

export function directionOf(root: Root): string {
  return getComputedStyle(root === document ? document.body : root.querySelector('.in-page')!).direction;
}

/** What readers and articles say, and what is written in its own language wherever it stands. */
const NOT_OURS = '[dir=auto], bdi, .article-text > [class], .chart text, option[lang], style, script';
const MARKED = /⟦[^⟦⟧]*⟧/g;

/** Texts, names and titles of the root that did not come from a locale's file of `pseudoTexts`. */
export function unmarkedTexts(root: Root): string[] {
  const bare: string[] = [];
  for (const { node, element } of textsOf(root)) {
    if (!element.closest(NOT_OURS) && hasLetters(withoutMarked(node.data))) bare.push(node.data);
  }
  for (const element of root.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
      const value = element.getAttribute(name) ?? '';
      const isOurs = name === 'aria-label' || element.closest(NOT_OURS) === null;
      if (isOurs && hasLetters(value) && !value.includes('⟦')) bare.push(`${name}="${value}"`);
    }
  }
  return bare;
}

/** What stands for a value in a text may be marked itself. */
function withoutMarked(text: string): string {
  const rest = text.replace(MARKED, '');
  return rest === text ? text : withoutMarked(rest);
}

const hasLetters = (text: string) => /\p{L}/u.test(text);

/** Texts that are cut off, that stick out of what holds them, or that lie over each other. */
export function layoutFaults(root: Root): string[] {
  const faults: string[] = [];
  const lines: Line[] = [];
  const view = new DOMRect(0, 0, document.documentElement.clientWidth, document.documentElement.clientHeight);
  const { scrollWidth } = document.documentElement;
  if (root === document && scrollWidth > view.width + 1) faults.push(`the page is ${scrollWidth} px wide`);
  for (const { node, element } of textsOf(root)) {
    const boxes = boxesOf(node);
    const name = `"${node.data.trim().slice(0, 40)}"`;
    const clip = clipOf(element, view);
    const isInTable = element.closest(WIDE) !== null;
    for (const box of boxes) {
      if (box.bottom > view.bottom + 1 && !canScroll(element)) faults.push(`${name} is cut off below`);
      const isCut = box.right > clip.right + 1 || box.left < clip.left - 1;
      if (isCut && !isInTable) faults.push(`${name} is cut off at its side`);
      const seen = intersect(box, clip);
      if (seen !== null) lines.push({ box: seen, name, node, layer: layerOf(element) });
    }
    const control = element.closest('button, .tag, .choice, select');
    if (control !== null && boxes.some(box => sticksOut(box, control.getBoundingClientRect())))
      faults.push(`${name} sticks out of its control`);
    if (isCutBelow(element)) faults.push(`${name} is cut off below`);
  }
  return [...new Set([...faults, ...overlaps(lines)])];
}

interface Line {
  box: DOMRect;
  name: string;
  node: Text;
  /** What lies over the rest on purpose. */
  layer: Element | null;
}

const layerOf = (element: Element) =>
  element.closest('.status-bar, .figure-quote, .library-header, .results-head, dialog > header, dialog');

function overlaps(lines: readonly Line[]): string[] {
  const faults: string[] = [];
  for (const [at, one] of lines.entries()) {
    for (const other of lines.slice(at + 1)) {
      if (one.node === other.node || one.layer !== other.layer) continue;
      const shared = intersect(one.box, other.box);
      if (shared !== null && shared.width > 1 && shared.height > OVERPRINT)
        faults.push(`${one.name} lies over ${other.name}`);
    }
  }
  return faults;
}

/** Lines of tall letters may touch. In CSS pixels. */
const OVERPRINT = 4;

/** Those elements show so many lines on purpose, and have the whole in a title or elsewhere. */
const CLAMPED =
  '.article-header h1, .selection-text, .choice-quote, .statistics .is-quote, .statistics .is-article';

/** What may be wider than the window, and can be scrolled sideways by keyboard too. Source: WCAG 2.2, 1.4.10. */
const WIDE = '.table-frame[tabindex="0"]';

function isCutBelow(element: Element): boolean {
  if (element.closest(CLAMPED) !== null) return false;
  const { overflowY } = getComputedStyle(element);
  return /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
}

function sticksOut(inner: DOMRect, outer: DOMRect): boolean {
  return inner.left < outer.left - 1 || inner.right > outer.right + 1;
}

/** Every text that can be seen, with the element it is in. */
function textsOf(root: Root): { node: Text; element: Element }[] {
  const found: { node: Text; element: Element }[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const element = node.parentElement!;
    const isSeen = element.checkVisibility() && element.closest('.visually-hidden, option, style') === null;
    if (isSeen && node.data.trim() !== '') found.push({ node, element });
  }
  return found;
}

function boxesOf(node: Text): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

/** Whether what is below the view can be brought into it. */
function canScroll(element: Element): boolean {
  for (let each: Element | null = element; each !== null; each = each.parentElement) {
    const { overflowY } = getComputedStyle(each);
    if (each === document.documentElement) return overflowY !== 'hidden';
    if (/auto|scroll/.test(overflowY)) return true;
  }
  return false;
}

/** The part of the view in which an element can be seen, however far what scrolls was scrolled. */
function clipOf(element: Element, view: DOMRect): DOMRect {
  let clip = view;
  for (let each: Element | null = element; each !== null; each = each.parentElement) {
    const { overflowX } = getComputedStyle(each);
    if (overflowX === 'visible' || each === document.documentElement || each === document.body) continue;
    clip = intersect(clip, each.getBoundingClientRect()) ?? new DOMRect(0, 0, view.width, 0);
  }
  return clip;
}

function intersect(a: DOMRect, b: DOMRect): DOMRect | null {
  const left = Math.max(a.left, b.left);
  const top = Math.max(a.top, b.top);
  const width = Math.min(a.right, b.right) - left;
  const height = Math.min(a.bottom, b.bottom) - top;
  return width <= 0 || height <= 0 ? null : new DOMRect(left, top, width, height);
}

/** The least a target may measure either way, in CSS pixels. Source: WCAG 2.2, 2.5.8. */
const LEAST = 24;
const TARGETS = 'button, a[href], input, select, textarea, summary, [role=tab], [tabindex="0"]';

/** What can be pressed and is smaller than a target may be; a field's label is a part of it. */
export function smallTargets(root: Root): string[] {
  return [...root.querySelectorAll(TARGETS)].flatMap(element => {
    if (!element.checkVisibility()) return [];
    const boxes = [element, ...((element as HTMLInputElement).labels ?? [])].map(each =>
      each.getBoundingClientRect(),
    );
    const width = Math.round(Math.max(...boxes.map(box => box.width)));
    const height = Math.round(Math.max(...boxes.map(box => box.height)));
    const isLarge = width >= LEAST && height >= LEAST;
    return isLarge ? [] : [`${element.outerHTML.slice(0, 80)}: ${width} × ${height}`];
  });
}

/** What cannot be brought into view, however one scrolls. */
export function unreachable(root: Root): string[] {
  // Under a dialog nothing can be reached, nor is to be.
  const top = root.querySelector('dialog:modal') ?? root;
  return [...top.querySelectorAll<HTMLElement>(TARGETS)].flatMap(element => {
    if (!element.checkVisibility()) return [];
    element.scrollIntoView({ block: 'center', inline: 'center' });
    const box = element.getBoundingClientRect();
    const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
    const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
    const hit = document.elementFromPoint(x, y);
    const isThere =
      hit !== null && (element.contains(hit) || hit.contains(element) || isLabelOf(hit, element));
    return isThere ? [] : [element.outerHTML.slice(0, 80)];
  });
}

function isLabelOf(label: Element, element: Element): boolean {
  return [...((element as HTMLInputElement).labels ?? [])].some(each => each.contains(label));
}
