import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { usePageTexts } from '../page-texts-context.ts';

/** So many at first, and so many more at each click. */
const STEP = 100;

interface Props<Item> {
  items: readonly Item[];
  class: string;
  label: string;
  /** One `<li>`. */
  render(item: Item): ComponentChildren;
}

/** A list of which the first items are there, and more at a click, which takes the keyboard to the first that came. */
export function FewItems<Item>({ items, class: name, label, render }: Props<Item>) {
  const { text } = usePageTexts();
  const [most, setMost] = useState(STEP);
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    if (most === STEP) return;
    const first = list.current?.children[most - STEP];
    first?.querySelector<HTMLElement>('a, button, input, summary')?.focus();
  }, [most]);
  return (
    <>
      <ul ref={list} class={name} aria-label={label}>
        {items.slice(0, most).map(render)}
      </ul>
      {items.length > most && (
        <button type="button" class="boxed few-more" onClick={() => setMost(most + STEP)}>
          {text('showMore')}
        </button>
      )}
    </>
  );
}
