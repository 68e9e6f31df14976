import type { MarkState } from '../lib/annotations/mark-state.ts';
import { stateWords } from './state-words.ts';
import { useTexts } from './texts-context.ts';

/** How a mark was last found, in words; nothing where it was never looked for. @param seen ISO 8601 */
export function MarkBadge({ state, seen }: { state: MarkState; seen: string | null }) {
  const texts = useTexts();
  const words = stateWords(state, texts);
  if (words === null) return null;
  return (
    <span
      class={`mark-state is-${state.status}`}
      title={seen === null ? undefined : texts.text('lastSeen', { day: texts.day(seen) })}
    >
      {words}
    </span>
  );
}
