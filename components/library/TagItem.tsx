import { useRef, useState } from 'preact/hooks';
import { tidyTags } from '../../lib/annotations/edit-annotation.ts';
import { WHOLE_LIBRARY } from '../../lib/annotations/library-view.ts';
import type { TagUse } from '../../lib/annotations/tag-uses.ts';
import { colourTag, deleteTag, renameTag } from '../../lib/store/bulk-changes.ts';
import { usePageTexts } from '../page-texts-context.ts';
import { RenameForm } from './RenameForm.tsx';
import { TagColours } from './TagColours.tsx';
import { TagDot } from './TagDot.tsx';
import type { TagsViewProps } from './TagsView.tsx';
import { ViewLink } from './ViewLink.tsx';

interface Props extends TagsViewProps {
  use: TagUse;
  /** All of them. */
  uses: readonly TagUse[];
}

/** A tag, to be renamed, made one with another, coloured or deleted. */
export function TagItem({ use: { name, colour, count }, uses, services, doing, busy, move }: Props) {
  const { text, plural } = usePageTexts();
  const [asks, setAsks] = useState<'name' | 'colour' | null>(null);
  const rename = useRef<HTMLButtonElement>(null);
  const close = () => {
    setAsks(null);
    rename.current?.focus();
  };
  /** Which tag it would be: what differs in case only from another one is that. */
  const targetOf = (typed: string) => {
    const [to = ''] = tidyTags([typed]);
    const same = uses.filter(other => other.name !== name && other.name.toLowerCase() === to.toLowerCase());
    const other = same.find(each => each.name === to) ?? same[0];
    return { other, to: other?.name ?? to };
  };
  const outcomeOf = (typed: string) => {
    const { other, to } = targetOf(typed);
    if (to === '' || to === name) return null;
    if (other === undefined) return { meaning: plural('tagMeansRename', count), label: text('tagRename') };
    const { total } = services.catalog.select({ ...WHOLE_LIBRARY, tags: [name, to] });
    return { meaning: plural('tagMeansMerge', total, { to }), label: text('tagMerge') };
  };
  const onRename = (typed: string) => {
    const { other, to } = targetOf(typed);
    close();
    void doing(
      () => services.doing((database, now) => renameTag(database, name, to, now)),
      changed => plural(other === undefined ? 'tagRenamed' : 'tagMerged', changed, { from: name, to }),
    );
  };
  const onColour = (value: string, called: string) =>
    void doing(
      () => services.doing((database, now) => colourTag(database, name, value, now)),
      () => text(value === '' ? 'tagUncoloured' : 'tagColoured', { tag: name, colour: called }),
    );
  const onDelete = () =>
    void doing(
      () => services.doing((database, now) => deleteTag(database, name, now)),
      changed => plural('tagDeleted', changed, { tag: name }),
    );

  return (
    <li class="index-item">
      <div class="index-row">
        <ViewLink view={{ tags: [name] }} move={move} class="index-name" title={text('tagSeeMarks')}>
          <TagDot colour={colour} />
          <bdi>{name}</bdi>
        </ViewLink>
        <span class="facts">{plural('marks', count)}</span>
        <span class="index-actions">
          <button
            ref={rename}
            type="button"
            aria-label={text('tagRenameOf', { tag: name })}
            aria-expanded={asks === 'name'}
            onClick={() => setAsks(asks === 'name' ? null : 'name')}
          >
            {text('tagRename')}
          </button>
          <button
            type="button"
            aria-label={text('tagColourOf', { tag: name })}
            aria-expanded={asks === 'colour'}
            onClick={() => setAsks(asks === 'colour' ? null : 'colour')}
          >
            {text('tagColour')}
          </button>
          <button
            type="button"
            disabled={busy}
            aria-label={text('tagDeleteOf', { tag: name })}
            onClick={onDelete}
          >
            {text('delete')}
          </button>
        </span>
      </div>
      {asks === 'name' && (
        <RenameForm
          name={name}
          others={uses.flatMap(other => (other.name === name ? [] : other.name))}
          busy={busy}
          outcomeOf={outcomeOf}
          onRename={onRename}
          onCancel={close}
        />
      )}
      {asks === 'colour' && <TagColours tag={name} colour={colour} onChoose={onColour} />}
    </li>
  );
}
