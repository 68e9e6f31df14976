import { useContext } from 'preact/hooks';
import { TagDot } from './TagDot.tsx';
import { TagColoursContext } from './tag-colours-context.ts';

/** The colour that the reader gave a tag, before its name; nothing where it has none. */
export function TagSign({ tag }: { tag: string }) {
  return <TagDot colour={useContext(TagColoursContext).get(tag) ?? ''} />;
}
