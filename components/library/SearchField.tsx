import { useEffect, useRef } from 'preact/hooks';
import { usePageTexts } from '../page-texts-context.ts';

interface Props {
  value: string;
  onInput(query: string): void;
}

/** The search over all marks; a slash goes to it from anywhere but where one types. */
export function SearchField({ value, onInput }: Props) {
  const { text } = usePageTexts();
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const stop = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (event.key !== '/' || !isPlain || isTypedIn(event.target)) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    addEventListener('keydown', onKey, { signal: stop.signal });
    return () => stop.abort();
  }, []);

  return (
    <search class="library-search">
      <input
        ref={field}
        type="search"
        aria-label={text('search')}
        aria-keyshortcuts="/"
        title={text('searchHint')}
        placeholder={text('searchPlaceholder')}
        autocomplete="off"
        dir="auto"
        value={value}
        onInput={event => onInput(event.currentTarget.value)}
      />
    </search>
  );
}

function isTypedIn(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}
