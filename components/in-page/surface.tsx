/** What the in-page interface shows in a page, one thing at a time: where it stands, and how it keeps the focus. */
import { type ComponentChild, render } from 'preact';
import { focusedElement } from '../../lib/anchoring/is-editable.ts';
import type { Settings } from '../../lib/shared/settings.ts';
import { unclobbered } from '../../lib/shared/unclobbered.ts';
import type { Words } from './context.ts';
import { followPage } from './follow-page.ts';
import { homeOf } from './home-of.ts';
import { createHost, type Host, putHost, setStyle } from './host.ts';
import { linesOf } from './lines-of.ts';
import { type Box, moveInto, type Place, placeBeside } from './place-beside.ts';

export interface Shown {
  /** The same while it stands beside the same passage. */
  key: string;
  content: ComponentChild;
  /** Of the interface. */
  words: Words;
  theme: Settings['theme'];
  /** The passage beside which it stands, as it is now; `null` where it is gone. */
  passage(): Range | null;
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
  /**
   * Whether it can be seen and used: it hides while there is no place for it, and while a dialog of the page's keeps the
   * reader from the passage.
   */
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

/** A finger needs more room: the handles of the selection hang below it. */
const GAP = matchMedia('(pointer: coarse)').matches ? 28 : 8;

/** @param doc The page's document, unclobbered. */
export function createSurface(doc: Document): Surface {
  let mounted: (Host & { stopFollowing(): void }) | null = null;
  let shown: Shown | null = null;
  /** What had the focus before it came here. */
  let before: Element | null = null;
  /** From the passage's first line to the place, where that is kept. */
  let kept: Place | null = null;

  const place = (isScroll: boolean) => {
    if (mounted === null || shown === null) return;
    const { element } = mounted;
    const passage = shown.passage();
    const home = homeOf(doc, passage);
    if (home !== null && element.isConnected) putHost(mounted, home);
    const lines = passage === null ? [] : linesOf(passage);
    const [first] = lines;
    if (!shown.isLight && kept !== null && (isScroll || first === undefined)) {
      if (first !== undefined) moveTo(element, { left: first.left + kept.left, top: first.top + kept.top });
      return;
    }
    const size = element.getBoundingClientRect();
    const view = viewOf(doc);
    const free = placeBeside(lines, size, view, GAP);
    const isHidden = home === null || (free === null && shown.isLight);
    setStyle(element, 'visibility', isHidden ? 'hidden' : 'visible');
    if (isHidden) return;
    if (first !== undefined && free !== null)
      kept = { left: free.left - first.left, top: free.top - first.top };
    moveTo(element, free ?? moveInto({ left: first?.left ?? 0, top: view.bottom }, size, view));
  };

  const mount = (passage: Range | null) => {
    const host = createHost(doc);
    putHost(host, homeOf(doc, passage) ?? doc.documentElement);
    return { ...host, stopFollowing: followPage(doc, host.element, place) };
  };

  const unmount = () => {
    if (mounted === null) return;
    const { element, shadow, root, stopFollowing } = mounted;
    const hadFocus = shadow.activeElement !== null;
    mounted = null;
    stopFollowing();
    render(null, root);
    element.remove();
    if (hadFocus && before instanceof HTMLElement) unclobbered(before).focus({ preventScroll: true });
    before = null;
  };

  return {
    show(next) {
      // A page may have replaced all that it has.
      if (mounted?.element.isConnected === false) unmount();
      if (shown?.key !== next.key || shown.isLight !== next.isLight) kept = null;
      shown = next;
      mounted ??= mount(next.passage());
      const { root, shadow } = mounted;
      const hadFocus = shadow.activeElement !== null;
      root.dataset['theme'] = next.theme;
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
    isVisible: () =>
      mounted?.element.checkVisibility({ visibilityProperty: true }) === true &&
      homeOf(doc, shown!.passage()) !== null,
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
    isHovered: () => mounted?.element.matches(':hover') ?? false,
    isOf: event => mounted !== null && event.composedPath().includes(mounted.element),
  };
}

function moveTo(element: HTMLElement, { left, top }: Place): void {
  setStyle(element, 'left', `${left}px`);
  setStyle(element, 'top', `${top}px`);
}

/** What of the page can be seen: less than its window where a reader zoomed in with two fingers. */
function viewOf(doc: Document): Box {
  const { clientWidth, clientHeight } = doc.documentElement;
  const { offsetLeft = 0, offsetTop = 0, width = clientWidth, height = clientHeight } = visualViewport ?? {};
  return { left: offsetLeft, top: offsetTop, right: offsetLeft + width, bottom: offsetTop + height };
}
