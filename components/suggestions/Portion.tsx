import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useTexts } from '../texts-context.ts';

/** Few articles have more figures; a page with very many must not hold up the popup. */
const PORTION = 200;

interface Props<Item> {
  of: readonly Item[];
  children(shown: readonly Item[]): ComponentChildren;
}

/** The first of many items, and more at a click. */
export function Portion<Item>({ of: items, children }: Props<Item>) {
  const { text } = useTexts();
  const [most, setMost] = useState(PORTION);
  return (
    <>
      {children(items.slice(0, most))}
      {items.length > most && (
        <button type="button" class="boxed show-more" onClick={() => setMost(most + PORTION)}>
          {text('showMore')}
        </button>
      )}
    </>
  );
}
