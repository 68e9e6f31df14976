/**
 * The one element that the in-page interface adds to a page, with a closed shadow tree: neither the page's styles nor its
 * size of letters reach into it, and the page hears nothing of what is done there.
 */
import theme from '../theme.css?inline';
import own from './in-page.css?inline';

export interface Host {
  element: HTMLElement;
  shadow: ShadowRoot;
  /** What is shown goes in here. */
  root: HTMLElement;
}

const STYLE = theme.replaceAll(':root', '.in-page') + own;

/** Nothing of the page's can overrule these: `all` resets whatever is inherited. */
const HOST_STYLE = {
  all: 'initial',
  // Set within the tree, where they are not beyond what a reader's own style may change.
  'letter-spacing': '',
  'word-spacing': '',
  position: 'fixed',
  inset: '0 auto auto 0',
  display: 'block',
  width: 'max-content',
  'max-width': 'calc(100vw - 16px)',
  'max-height': 'none',
  overflow: 'visible',
  direction: 'ltr',
  'z-index': '2147483647',
};

/** What is shown is of it in every document, an XML one too. */
const XHTML = 'http://www.w3.org/1999/xhtml';

/** What the page has no business with. */
const OWN_EVENTS =
  'click dblclick auxclick contextmenu mousedown mouseup pointerdown pointerup touchstart touchend keydown keyup keypress'.split(
    ' ',
  );

/** Makes the element, which is nowhere yet. */
export function createHost(doc: Document): Host {
  // A plain element: the class of a custom one, which a page can define, is given the closed tree.
  const element = doc.createElementNS(XHTML, 'div') as HTMLElement;
  for (const [name, value] of Object.entries(HOST_STYLE)) setStyle(element, name, value);
  // Above whatever the page shows, out of its transforms and filters.
  element.popover = 'manual';
  const shadow = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  shadow.adoptedStyleSheets = [sheet];
  const root = doc.createElementNS(XHTML, 'div') as HTMLElement;
  root.className = 'in-page';
  shadow.append(root);
  for (const type of OWN_EVENTS) {
    shadow.addEventListener(type, refuseUntrusted, { capture: true });
    shadow.addEventListener(type, event => event.stopPropagation());
  }
  return { element, shadow, root };
}

/** Shows the element where it can be used beside a passage; it stays there until it is put elsewhere. */
export function putHost({ element }: Host, home: Element): void {
  if (element.parentNode === home) return;
  home.append(element);
  element.showPopover();
  setStyle(element, 'zoom', String(1 / (home.currentCSSZoom ?? 1)));
}

/** So that no style of the page's has a say. */
export function setStyle({ style }: HTMLElement, name: string, value: string): void {
  style.setProperty(name, value, 'important');
}

function refuseUntrusted(event: Event): void {
  if (event.isTrusted) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
