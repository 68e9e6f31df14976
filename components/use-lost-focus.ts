import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

const BAR = '.status-bar';

/**
 * Finds the keyboard a place when what had the focus goes away: of the status bar, what had it before; of anything
 * else, what the status bar then offers, such as to undo. To be used by the status bar.
 */
export function useLostFocus(): void {
  const focused = useRef<Element | null>(null);
  const before = useRef<HTMLElement | null>(null);

  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      focused.current = target as Element;
      if (focused.current.closest(BAR) === null) before.current = target as HTMLElement;
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, []);

  useLayoutEffect(() => {
    const isLost = focused.current?.isConnected === false && document.activeElement === document.body;
    if (!isLost) return;
    const offer = document.querySelector<HTMLElement>(`${BAR} button`);
    const rest = focused.current === before.current ? null : 'main [tabindex="0"], main :is(button, input)';
    if (before.current?.isConnected) before.current.focus();
    else (offer ?? (rest && document.querySelector<HTMLElement>(rest)))?.focus();
  });
}
