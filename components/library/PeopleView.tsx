import { useMemo, useState } from 'preact/hooks';
import { WHOLE_LIBRARY } from '../../lib/annotations/library-view.ts';
import { type Person, peopleIn } from '../../lib/annotations/people.ts';
import { createNameFilter } from '../../lib/shared/name-filter.ts';
import { Notice } from '../Notice.tsx';
import { usePageTexts } from '../page-texts-context.ts';
import { FewItems } from './FewItems.tsx';
import { FilterField } from './FilterField.tsx';
import type { LibraryServices } from './library-services.ts';
import { PersonItem } from './PersonItem.tsx';
import type { Doing } from './use-doing.ts';
import type { PageAddress } from './use-page-address.ts';

export interface PeopleViewProps {
  services: LibraryServices;
  /** As of `CatalogState`. */
  version: number;
  doing: Doing;
  busy: boolean;
  move(change: Partial<PageAddress>): void;
}

/** Who claims and who said, each with what they claimed and said. */
export default function PeopleView(props: PeopleViewProps) {
  const { services, version } = props;
  const { text, plural } = usePageTexts();
  const [typed, setTyped] = useState('');
  const people = useMemo(() => {
    const named = (kind: 'claim' | 'quote') =>
      services.catalog
        .select({ ...WHOLE_LIBRARY, kinds: [kind], group: 'person' })
        .groups.filter(({ value }) => value !== '');
    return peopleIn(named('claim'), named('quote'));
  }, [services, version]);
  const shown = useMemo(() => {
    const isMeant = createNameFilter(typed);
    return people.filter(({ spellings }) => spellings.some(isMeant));
  }, [people, typed]);

  if (people.length === 0) return <Notice title={text('peopleNone')}>{text('peopleNoneHint')}</Notice>;
  return (
    <section class="index" aria-labelledby="people-heading">
      <header class="index-head">
        <h2 id="people-heading">{text('people')}</h2>
        <p class="facts" aria-live="polite">
          {plural('peopleCount', shown.length)}
        </p>
        <FilterField label={text('peopleFilter')} value={typed} onInput={setTyped} />
      </header>
      {shown.length === 0 && <p class="hint index-none">{text('peopleNoMatch')}</p>}
      <FewItems
        items={shown}
        class="index-list"
        label={text('people')}
        render={(person: Person) => (
          <PersonItem key={person.key} {...props} person={person} people={people} />
        )}
      />
    </section>
  );
}
