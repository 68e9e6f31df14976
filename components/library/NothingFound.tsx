import type { LibraryView } from '../../lib/annotations/library-view.ts';
import { WHOLE_LIBRARY } from '../../lib/annotations/library-view.ts';
import { Notice } from '../Notice.tsx';
import { usePageTexts } from '../page-texts-context.ts';

/** Says that the view lets no mark through, and leads back to the whole library. */
export function NothingFound({ onView }: { onView(view: LibraryView): void }) {
  const { text } = usePageTexts();
  return (
    <Notice title={text('nothingFound')}>
      <button type="button" class="boxed" onClick={() => onView(WHOLE_LIBRARY)}>
        {text('clearFilters')}
      </button>
    </Notice>
  );
}
