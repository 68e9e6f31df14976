import type { ComponentChildren } from 'preact';
import { type LibraryView, WHOLE_LIBRARY } from '../../lib/annotations/library-view.ts';
import { FIRST_STATE } from '../../lib/annotations/table-state.ts';
import { type PageAddress, searchOf } from './use-page-address.ts';

interface Props {
  /** What of the whole library it shows. */
  view: Partial<LibraryView>;
  move(change: Partial<PageAddress>): void;
  title?: string;
  class?: string;
  children: ComponentChildren;
}

/** Leads to the list of marks, narrowed. */
export function ViewLink({ view, move, children, ...attributes }: Props) {
  const address: PageAddress = {
    section: 'marks',
    view: { ...WHOLE_LIBRARY, ...view },
    table: FIRST_STATE,
    article: null,
  };
  return (
    <a
      {...attributes}
      href={searchOf(address)}
      onClick={event => {
        // The browser opens it where else the reader wants it.
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        move(address);
      }}
    >
      {children}
    </a>
  );
}
