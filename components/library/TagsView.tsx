import { useMemo, useState } from 'preact/hooks';
import { WHOLE_LIBRARY } from '../../lib/annotations/library-view.ts';
import { type TagUse, tagUses } from '../../lib/annotations/tag-uses.ts';
import { createNameFilter } from '../../lib/shared/name-filter.ts';
import { Notice } from '../Notice.tsx';
import { usePageTexts } from '../page-texts-context.ts';
import { FewItems } from './FewItems.tsx';
import { FilterField } from './FilterField.tsx';
import type { LibraryServices } from './library-services.ts';
import { TagItem } from './TagItem.tsx';
import type { Doing } from './use-doing.ts';
import type { PageAddress } from './use-page-address.ts';
import { useTags } from './use-tags.ts';

export interface TagsViewProps {
  services: LibraryServices;
  /** As of `CatalogState`. */
  version: number;
  doing: Doing;
  busy: boolean;
  move(change: Partial<PageAddress>): void;
}

/** All tags: how many marks have them, and what can be done with them in all of these at once. */
export default function TagsView(props: TagsViewProps) {
  const { services, version } = props;
  const { text, plural, language } = usePageTexts();
  const [typed, setTyped] = useState('');
  const kept = useTags(services.database);
  const uses = useMemo(() => {
    const { compare } = new Intl.Collator(language);
    const { groups } = services.catalog.select({ ...WHOLE_LIBRARY, group: 'tag' });
    const counts = groups.filter(({ value }) => value !== '');
    return tagUses(counts, kept).sort((a, b) => compare(a.name, b.name));
  }, [services, version, kept, language]);
  const shown = useMemo(() => {
    const isMeant = createNameFilter(typed);
    return uses.filter(({ name }) => isMeant(name));
  }, [uses, typed]);

  if (uses.length === 0) return <Notice title={text('tagNone')}>{text('tagNoneHint')}</Notice>;
  return (
    <section class="index" aria-labelledby="tags-heading">
      <header class="index-head">
        <h2 id="tags-heading">{text('tags')}</h2>
        <p class="facts" aria-live="polite">
          {plural('tagCount', shown.length)}
        </p>
        <FilterField label={text('tagFilter')} value={typed} onInput={setTyped} />
      </header>
      {shown.length === 0 && <p class="hint index-none">{text('tagNoMatch')}</p>}
      <FewItems
        items={shown}
        class="index-list"
        label={text('tags')}
        render={(use: TagUse) => <TagItem key={use.name} {...props} use={use} uses={uses} />}
      />
    </section>
  );
}
