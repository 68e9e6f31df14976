import { useId } from 'preact/hooks';
import { tidyTags } from '../lib/annotations/edit-annotation.ts';
import { foldForSearch } from '../lib/shared/fold-for-search.ts';
import { useTexts } from './texts-context.ts';

export interface TagsValue {
  tags: readonly string[];
  /** What is typed and not yet ended. */
  pending: string;
}

/** The tags, with the one being typed among them. */
export function allTags({ tags, pending }: TagsValue): string[] {
  return tidyTags([...tags, pending]);
}

const MOST_SUGGESTIONS = 5;

interface Props {
  value: TagsValue;
  /** Tags used before, offered as one types. */
  known: readonly string[];
  onChange(value: TagsValue): void;
}

export function TagsField({ value, known, onChange }: Props) {
  const { text } = useTexts();
  const id = useId();
  const { tags, pending } = value;
  const suggestions = suggest(value, known);

  const endTag = (tag: string) => onChange({ tags: tidyTags([...tags, tag]), pending: '' });

  const onInput = (input: string) => {
    const parts = input.split(/[,\n]/);
    const rest = parts.pop()!;
    onChange({ tags: tidyTags([...tags, ...parts]), pending: rest });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && pending.trim() !== '') {
      event.preventDefault();
      endTag(pending);
    } else if (event.key === 'Backspace' && pending === '' && tags.length > 0) {
      event.preventDefault();
      onChange({ tags: tags.slice(0, -1), pending: '' });
    }
  };

  return (
    <div class="field">
      <label for={id}>{text('tags')}</label>
      <div class="tags-input">
        {tags.map(tag => (
          <span key={tag} class="tag">
            <bdi>{tag}</bdi>
            <button
              type="button"
              aria-label={text('removeTag', { tag })}
              onClick={() => onChange({ tags: tags.filter(other => other !== tag), pending })}
            >
              ×
            </button>
          </span>
        ))}
        <input
          id={id}
          type="text"
          autocomplete="off"
          aria-describedby={`${id}-hint`}
          value={pending}
          onInput={event => onInput(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      {suggestions.length > 0 ? (
        <fieldset class="tag-suggestions" aria-label={text('suggestedTags')}>
          {suggestions.map(tag => (
            <button key={tag} type="button" class="tag" dir="auto" onClick={() => endTag(tag)}>
              {tag}
            </button>
          ))}
        </fieldset>
      ) : null}
      <p class="field-hint" id={`${id}-hint`}>
        {text('tagsHint')}
      </p>
    </div>
  );
}

/** Known tags that begin like what is typed, then those that contain it; before typing, the first ones. */
function suggest({ tags, pending }: TagsValue, known: readonly string[]): string[] {
  const typed = foldForSearch(pending.trim());
  const taken = new Set(tags);
  const matching = known
    .filter(tag => !taken.has(tag))
    .map(tag => ({ tag, at: foldForSearch(tag).indexOf(typed) }))
    .filter(({ at }) => at >= 0);
  matching.sort((a, b) => a.at - b.at);
  return matching.slice(0, MOST_SUGGESTIONS).map(({ tag }) => tag);
}
