import { useMemo, useRef, useState } from 'preact/hooks';
import { tidyTags } from '../../lib/annotations/edit-annotation.ts';
import { type Person, personKey } from '../../lib/annotations/people.ts';
import { renamePerson } from '../../lib/store/bulk-changes.ts';
import { usePageTexts } from '../page-texts-context.ts';
import { MarksOf } from './MarksOf.tsx';
import type { PeopleViewProps } from './PeopleView.tsx';
import { RenameForm } from './RenameForm.tsx';
import { ViewLink } from './ViewLink.tsx';

interface Props extends PeopleViewProps {
  person: Person;
  /** All of them. */
  people: readonly Person[];
}

/** A person with their claims and quotes, to be looked at, renamed, or made one with another. */
export function PersonItem({ person, people, services, version, doing, busy, move }: Props) {
  const { text, plural } = usePageTexts();
  const { key, name, spellings, claims, quotes } = person;
  const [isOpen, setOpen] = useState(false);
  const [isRenaming, setRenaming] = useState(false);
  const rename = useRef<HTMLButtonElement>(null);
  const total = claims + quotes;
  const spelt = spellings.join('\n');
  const view = useMemo(
    () => ({ kinds: ['claim' as const, 'quote' as const], people: spelt.split('\n') }),
    [spelt],
  );
  const close = () => {
    setRenaming(false);
    rename.current?.focus();
  };
  /** Who it would be, and under which name. */
  const targetOf = (typed: string) => {
    const [to = ''] = tidyTags([typed]);
    const other = people.find(each => each.key === personKey(to) && each.key !== key);
    return { other, to: other?.name ?? to };
  };
  const onRename = (typed: string) => {
    const { other, to } = targetOf(typed);
    close();
    void doing(
      () => services.doing((database, now) => renamePerson(database, key, to, now)),
      count => plural(other === undefined ? 'peopleRenamed' : 'peopleMerged', count, { from: name, to }),
    );
  };
  const outcomeOf = (typed: string) => {
    const { other, to } = targetOf(typed);
    if (other !== undefined) {
      const count = total + other.claims + other.quotes;
      return { meaning: plural('peopleMeansMerge', count, { to }), label: text('tagMerge') };
    }
    if (to === '' || (spellings.length === 1 && to === name)) return null;
    const meaning = personKey(to) === key ? 'peopleMeansSpelling' : 'peopleMeansRename';
    return { meaning: plural(meaning, total), label: text('tagRename') };
  };

  const counts = [
    quotes > 0 && plural('peopleQuotes', quotes),
    claims > 0 && plural('peopleClaims', claims),
  ].filter(Boolean);
  return (
    <li class="index-item">
      <details open={isOpen} onToggle={event => setOpen(event.currentTarget.open)}>
        <summary>
          <span class="index-name">
            <bdi>{name}</bdi>
          </span>
          <span class="facts">{counts.join(' · ')}</span>
        </summary>
        {isOpen && (
          <div class="index-body">
            {spellings.length > 1 && (
              <p class="hint">{text('peopleSpellings', { names: spellings.slice(1).join(' · ') })}</p>
            )}
            <p class="index-actions">
              <ViewLink view={view} move={move} class="link">
                {plural('peopleMarks', total)}
              </ViewLink>
              <button
                ref={rename}
                type="button"
                class="link"
                aria-expanded={isRenaming}
                onClick={() => setRenaming(!isRenaming)}
              >
                {text('peopleRename')}
              </button>
            </p>
            {isRenaming && (
              <RenameForm
                name={name}
                others={people.flatMap(each => (each.key === key ? [] : each.name))}
                busy={busy}
                outcomeOf={outcomeOf}
                onRename={onRename}
                onCancel={close}
              />
            )}
            <MarksOf services={services} version={version} view={view} />
          </div>
        )}
      </details>
    </li>
  );
}
