import { useState } from 'preact/hooks';
import type { Facet } from '../../lib/annotations/catalog-table.ts';
import type { FacetValue } from '../../lib/annotations/count-facets.ts';
import type { LibraryView } from '../../lib/annotations/library-view.ts';
import type { LibrarySelection } from '../../lib/annotations/select-marks.ts';
import { KindSample } from '../KindSample.tsx';
import { usePageTexts } from '../page-texts-context.ts';
import { DayRange } from './DayRange.tsx';
import { facetNames } from './facet-names.ts';

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
  onChange(change: Partial<LibraryView>): void;
}

/** What the marks can be narrowed to, each with how many there would be. */
export function Facets({ facets, view, onChange }: Props) {
  const { text } = usePageTexts();
  return (
    <search class="facets" aria-label={text('filters')}>
      {LISTS.map(([facet, list, title]) => (
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
