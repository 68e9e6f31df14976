import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';

export interface Tab<Name extends string> {
  name: Name;
  label: string;
  count?: number;
}

interface Props<Name extends string> {
  tabs: readonly Tab<Name>[];
  selected: Name;
  onSelect(name: Name): void;
  /** What stands at the end of the row. */
  aside?: ComponentChildren;
  children: ComponentChildren;
}

/** Tabs over one panel, which `children` fill. Source of the keys: the ARIA Authoring Practices, "Tabs". */
export function Tabs<Name extends string>({ tabs, selected, onSelect, aside, children }: Props<Name>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ name }) => name === selected);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + tabs.length) % tabs.length;
    onSelect(tabs[next]!.name);
    list.current?.querySelectorAll<HTMLButtonElement>('[role=tab]')[next]?.focus();
  };

  return (
    <main class="tabs-and-panel">
      <div class="tabs-row">
        <div class="tabs" role="tablist" ref={list} onKeyDown={onKeyDown}>
          {tabs.map(({ name, label, count }) => (
            <div key={name} role="presentation" class={name === selected ? 'is-selected' : undefined}>
              <button
                type="button"
                role="tab"
                id={`${id}-${name}`}
                aria-selected={name === selected}
                aria-controls={`${id}-panel`}
                tabIndex={name === selected ? 0 : -1}
                onClick={() => onSelect(name)}
              >
                {label}
              </button>
              {count !== undefined && (
                <span class="count" aria-hidden="true">
                  {count}
                </span>
              )}
            </div>
          ))}
        </div>
        {aside}
      </div>
      <div
        // Another tab's panel begins at its own top.
        key={selected}
        class="tab-panel"
        role="tabpanel"
        tabIndex={0}
        id={`${id}-panel`}
        aria-labelledby={`${id}-${selected}`}
      >
        {children}
      </div>
    </main>
  );
}
