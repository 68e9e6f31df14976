import { useState } from 'preact/hooks';
import type { Facet } from '../../lib/annotations/catalog-table.ts';
import type { FacetValue } from '../../lib/annotations/count-facets.ts';
import type { LibraryView } from '../../lib/annotations/library-view.ts';
import type { LibrarySelection } from '../../lib/annotations/select-marks.ts';
import { KindSample } from '../KindSample.tsx';
import { usePageTexts } from '../page-texts-context.ts';
import { DayRange } from './DayRange.tsx';
import { facetNames } from './facet-names.ts';
import { TagSign } from './TagSign.tsx';
import { useNarrow } from './use-narrow.ts';

/** The facets that are lists of a view, in the order in which they are shown. */
const LISTS = [
  ['kind', 'kinds', 'kind'],
  ['state', 'states', 'facetState'],
  ['tag', 'tags', 'tags'],
  ['site', 'sites', 'facetSite'],
  ['person', 'people', 'people'],
  ['language', 'languages', 'language'],
] as const satisfies readonly (readonly [Facet, keyof LibraryView, string])[];

/** More are shown at a click. */
const FEW = 8;

interface Props {
  facets: LibrarySelection['facets'];
  view: LibraryView;
  /** The one that says nothing where the facets stand. */
  without: Facet | null;
  onChange(change: Partial<LibraryView>): void;
}

/** What the marks can be narrowed to, each with how many there would be. */
export function Facets({ facets, view, without, onChange }: Props) {
  const { text, number } = usePageTexts();
  const isNarrow = useNarrow();
  const [isOpen, setOpen] = useState(false);
  const lists = LISTS.filter(([facet]) => facet !== without);
  const count = lists.reduce((sum, [, list]) => sum + view[list].length, 0);
  return (
    <search class="facets" aria-label={text('filters')}>
      <details open={isOpen || !isNarrow} onToggle={event => isNarrow && setOpen(event.currentTarget.open)}>
        <summary>
          {text('filters')} {count > 0 && <span class="count">{number(count)}</span>}
        </summary>
        {lists.map(([facet, list, title]) => (
          <FacetList
            key={facet}
            facet={facet}
            title={text(title)}
            values={facets[facet]}
            chosen={view[list]}
            onChange={values => onChange({ [list]: values })}
          />
        ))}
        <DayRange from={view.from} to={view.to} months={facets.month} onChange={onChange} />
      </details>
    </search>
  );
}

interface ListProps {
  facet: (typeof LISTS)[number][0];
  title: string;
  values: readonly FacetValue[];
  chosen: readonly string[];
  onChange(chosen: string[]): void;
}

function FacetList({ facet, title, values, chosen, onChange }: ListProps) {
  const texts = usePageTexts();
  const { text, number } = texts;
  const [isWhole, setWhole] = useState(false);
  if (values.length === 0) return null;
  const nameOf = facetNames(facet, texts);
  const isShown = ({ value }: FacetValue, at: number) => isWhole || at < FEW || chosen.includes(value);
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter(each => each !== value) : [...chosen, value]);
  return (
    <fieldset class="facet">
      <legend>{title}</legend>
      <ul>
        {values.filter(isShown).map(({ value, count }) => (
          <li key={value}>
            <label>
              <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
              {facet === 'kind' && <KindSample kind={value as 'claim'} />}
              {facet === 'tag' && <TagSign tag={value} />}
              <bdi>{nameOf(value)}</bdi>
              <span class="count">{number(count)}</span>
            </label>
          </li>
        ))}
      </ul>
      {values.length > FEW && (
        <button type="button" class="link" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {text(isWhole ? 'showFewer' : 'showAllValues', { count: number(values.length) })}
        </button>
      )}
    </fieldset>
  );
}
