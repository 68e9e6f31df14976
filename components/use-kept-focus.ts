import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Pressed {
  button: HTMLElement;
  name: string;
  /** The place of its item among the items; the first where it is in none. */
  at: number;
}

/**
 * Keeps the focus in a list whose buttons go away when they are pressed: it moves on to the button of the same name
 * in the item that is next, else to the list, which must be focusable.
 *
 * @param items Selector of the items.
 * @return What is to be done at each `focusin` of the list.
 */
export function useKeptFocus(
  list: RefObject<HTMLElement | null>,
  items: string,
): (event: FocusEvent) => void {
  const pressed = useRef<Pressed | null>(null);

  useLayoutEffect(() => {
    const gone = pressed.current;
    if (gone === null || gone.button.isConnected) return;
    pressed.current = null;
    const hasFocus = document.activeElement !== null && document.activeElement !== document.body;
    if (hasFocus || list.current === null) return;
    const next = [...list.current.querySelectorAll(items)]
      .slice(gone.at)
      .flatMap(item => [...item.querySelectorAll<HTMLElement>('button:enabled')])
      .find(button => button.textContent === gone.name);
    if (next === undefined) list.current.focus({ preventScroll: true });
    else next.focus();
  });

  return ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) {
      pressed.current = null;
      return;
    }
    const item = target.closest(items);
    const at = [...list.current!.querySelectorAll(items)].indexOf(item!);
    pressed.current = { button: target, name: target.textContent, at: Math.max(at, 0) };
  };
}
