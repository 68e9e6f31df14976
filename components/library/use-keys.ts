import { useEffect, useRef } from 'preact/hooks';

/** Hears the keys that are pressed anywhere in the page but in a dialog, or where one types. */
export function useKeys(onKey: (event: KeyboardEvent) => void): void {
  const current = useRef(onKey);
  current.current = onKey;
  useEffect(() => {
    const stop = new AbortController();
    const hear = (event: KeyboardEvent) => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (isPlain && !isElsewhere(event.target)) current.current(event);
    };
    addEventListener('keydown', hear, { signal: stop.signal });
    return () => stop.abort();
  }, []);
}

function isElsewhere(target: EventTarget | null): boolean {
  const typed = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';
  return target instanceof Element && (target.matches(typed) || target.closest('dialog') !== null);
}
