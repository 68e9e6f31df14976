/**
 * The one element that the in-page interface adds to a page, while something is shown. All of it is in a closed shadow
 * tree of its own; neither the page's styles nor its size of letters reach into it.
 */
import { type ComponentChild, render } from 'preact';
import { focusedElement } from '../../lib/anchoring/is-editable.ts';
import type { Settings } from '../../lib/shared/settings.ts';
import theme from '../theme.css?inline';
import type { Words } from './context.ts';
import { followPage } from './follow-page.ts';
import own from './in-page.css?inline';
import { type Box, moveInto, type Place, placeBeside } from './place-beside.ts';

export interface Shown {
  /** The same while it stands beside the same passage. */
  key: string;
  content: ComponentChild;
  /** Of the interface. */
  words: Words;
  theme: Settings['theme'];
  /** Boxes of the lines of the passage beside which it stands, as they are now; none where it is gone. */
  lines(): Box[];
  /**
   * Whether it looks for a new place while the page scrolls, and hides where there is none; else it keeps its place
   * beside the passage, over it where there is no other room.
   */
  isLight: boolean;
}

export interface Surface {
  /** Shows this in place of what was shown. Who was in that with the keyboard stays in it. */
  show(shown: Shown): void;
  /** Takes everything off the page, and gives the focus back where it was. */
  hide(): void;
  /** Whether it can be seen: it hides while the passage beside which it stands is out of view. */
  isVisible(): boolean;
  /** Moves the focus to the first element that matches. */
  focusFirst(selector: string): void;
  hasFocus(): boolean;
  /** Lets Tab go around within what is shown. */
  loopFocus(event: KeyboardEvent): void;
  isHovered(): boolean;
  /** Whether an event of the page's is one of what is shown. */
  isOf(event: Event): boolean;
}

const STYLE = theme.replaceAll(':root', '.in-page') + own;

/** A finger needs more room: the handles of the selection hang below it. */
const GAP = matchMedia('(pointer: coarse)').matches ? 28 : 8;

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

interface Mounted {
  host: HTMLElement;
  shadow: ShadowRoot;
  root: HTMLElement;
  stopFollowing(): void;
}

/** @param doc The page's document, unclobbered. */
export function createSurface(doc: Document): Surface {
  let mounted: Mounted | null = null;
  let shown: Shown | null = null;
  /** What had the focus before it came here. */
  let before: Element | null = null;
  /** From the passage's first line to the place, where that is kept. */
  let kept: Place | null = null;

  const place = (isScroll: boolean) => {
    if (mounted === null || shown === null) return;
    const { host } = mounted;
    const lines = shown.lines();
    const [first] = lines;
    if (!shown.isLight && kept !== null && (isScroll || first === undefined)) {
      if (first !== undefined) moveTo(host, { left: first.left + kept.left, top: first.top + kept.top });
      return;
    }
    const size = host.getBoundingClientRect();
    const view = viewOf(doc);
    const free = placeBeside(lines, size, view, GAP);
    if (free === null && (shown.isLight || first === undefined)) {
      host.style.setProperty('visibility', 'hidden', 'important');
      return;
    }
    const at = free ?? moveInto({ left: first!.left, top: view.bottom }, size, view);
    if (first !== undefined && free !== null) kept = { left: at.left - first.left, top: at.top - first.top };
    host.style.setProperty('visibility', 'visible', 'important');
    moveTo(host, at);
  };

  const mount = (): Mounted => {
    // A plain element: the class of a custom one, which a page can define, is given the closed tree.
    const host = doc.createElementNS(XHTML, 'div') as HTMLElement;
    for (const [name, value] of Object.entries(HOST_STYLE)) host.style.setProperty(name, value, 'important');
    // Above whatever the page shows, out of its transforms and filters.
    host.popover = 'manual';
    const shadow = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    shadow.adoptedStyleSheets = [sheet];
    const root = doc.createElementNS(XHTML, 'div') as HTMLElement;
    shadow.append(root);
    for (const type of OWN_EVENTS) {
      shadow.addEventListener(type, refuseUntrusted, { capture: true });
      shadow.addEventListener(type, event => event.stopPropagation());
    }
    doc.documentElement.append(host);
    host.showPopover();
    const zoom = host.currentCSSZoom ?? 1;
    if (zoom !== 1) host.style.setProperty('zoom', String(1 / zoom), 'important');
    return { host, shadow, root, stopFollowing: followPage(doc, host, place) };
  };

  const unmount = () => {
    if (mounted === null) return;
    const { host, shadow, root, stopFollowing } = mounted;
    const hadFocus = shadow.activeElement !== null;
    mounted = null;
    stopFollowing();
    render(null, root);
    host.remove();
    if (hadFocus && before instanceof HTMLElement && before.isConnected)
      before.focus({ preventScroll: true });
    before = null;
  };

  return {
    show(next) {
      // A page may have replaced all that it has.
      if (mounted?.host.isConnected === false) unmount();
      if (shown?.key !== next.key) kept = null;
      shown = next;
      mounted ??= mount();
      const { root, shadow } = mounted;
      const hadFocus = shadow.activeElement !== null;
      root.className = `in-page theme-${next.theme}`;
      root.lang = next.words.language;
      root.dir = next.words.text('direction');
      render(next.content, root);
      place(false);
      if (hadFocus && shadow.activeElement === null) root.querySelector('button')?.focus();
    },
    hide() {
      unmount();
      shown = null;
      kept = null;
    },
    isVisible: () => mounted !== null && mounted.host.style.visibility !== 'hidden',
    focusFirst(selector) {
      if (mounted === null) return;
      if (mounted.shadow.activeElement === null) before = focusedElement(doc);
      mounted.root.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
    },
    hasFocus: () => (mounted?.shadow.activeElement ?? null) !== null,
    loopFocus(event) {
      if (mounted === null) return;
      const buttons = [...mounted.root.querySelectorAll<HTMLElement>('button:enabled')];
      const at = buttons.indexOf(mounted.shadow.activeElement as HTMLElement);
      const end = event.shiftKey ? 0 : buttons.length - 1;
      if (at !== end && !(at < 0 && event.shiftKey)) return;
      event.preventDefault();
      buttons.at(event.shiftKey ? -1 : 0)?.focus();
    },
    isHovered: () => mounted?.host.matches(':hover') ?? false,
    isOf: event => mounted !== null && event.composedPath().includes(mounted.host),
  };
}

function moveTo(host: HTMLElement, { left, top }: Place): void {
  host.style.setProperty('left', `${left}px`, 'important');
  host.style.setProperty('top', `${top}px`, 'important');
}

/** What of the page can be seen: less than its window where a reader zoomed in with two fingers. */
function viewOf(doc: Document): Box {
  const { clientWidth, clientHeight } = doc.documentElement;
  const { offsetLeft = 0, offsetTop = 0, width = clientWidth, height = clientHeight } = visualViewport ?? {};
  return { left: offsetLeft, top: offsetTop, right: offsetLeft + width, bottom: offsetTop + height };
}

function refuseUntrusted(event: Event): void {
  if (event.isTrusted) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
