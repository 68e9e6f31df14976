import { useId } from 'preact/hooks';
import { usePageTexts } from '../page-texts-context.ts';
import { TagDot } from './TagDot.tsx';
import { TAG_COLOURS } from './tag-colours.ts';

interface Props {
  tag: string;
  /** Empty for none. */
  colour: string;
  onChoose(colour: string, name: string): void;
}

/** The colours for a tag, each by its name too. */
export function TagColours({ tag, colour, onChoose }: Props) {
  const { text } = usePageTexts();
  const group = useId();
  const named = TAG_COLOURS.map(([value, name]) => [value, text(name)] as const);
  const isOther = colour !== '' && !named.some(([value]) => value === colour);
  const choices = [
    ['', text('tagColourNone')] as const,
    ...named,
    ...(isOther ? [[colour, text('tagColourOther', { colour })] as const] : []),
  ];
  return (
    <fieldset class="tag-colours">
      <legend class="visually-hidden">{text('tagColourOf', { tag })}</legend>
      {choices.map(([value, name]) => (
        <label key={value}>
          <input
            type="radio"
            name={group}
            checked={value === colour}
            onChange={() => onChoose(value, name)}
          />
          <TagDot colour={value} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
