import { useRef } from 'preact/hooks';
import { usePageTexts } from '../page-texts-context.ts';
import { useKeys } from './use-keys.ts';

interface Props {
  value: string;
  onInput(query: string): void;
}

/** The search over all marks; a slash goes to it from anywhere but where one types. */
export function SearchField({ value, onInput }: Props) {
  const { text } = usePageTexts();
  const field = useRef<HTMLInputElement>(null);

  useKeys(event => {
    if (event.key !== '/') return;
    event.preventDefault();
    field.current?.focus();
    field.current?.select();
  });

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
