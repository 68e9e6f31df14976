import type { AnchorStatus } from '../lib/anchoring/anchor.ts';
import type { Annotation, StatisticRecord } from '../lib/annotations/annotation.ts';
import { personOf } from '../lib/annotations/edit-annotation.ts';
import { formatNumber } from '../lib/shared/format-number.ts';
import type { TextKey } from '../lib/shared/texts.ts';
import { KindSample } from './KindSample.tsx';
import { useTexts } from './texts-context.ts';

const STATE_TEXTS: Record<AnchorStatus, TextKey> = {
  exact: 'stateExact',
  moved: 'stateMoved',
  edited: 'stateEdited',
  missing: 'stateMissing',
};

export interface MarkItemProps {
  annotation: Annotation;
  /** `null` where it is not known: the page is not open, or not yet read. */
  state: AnchorStatus | null;
  /** Language of the article, for the quote's `lang`. */
  language: string | null;
  /** `null` where nothing can be done with it here. */
  actions: { onEdit(): void; onDelete(): void; onShow(): void } | null;
}

/** One mark: kind, person, state, quote, record, note, tags, and what can be done with it. */
export function MarkItem({ annotation, state, language, actions }: MarkItemProps) {
  const { text } = useTexts();
  const { kind, note, tags, target } = annotation;
  const person = personOf(annotation);
  return (
    <article class="mark">
      <header>
        <KindSample kind={kind} />
        <span class="mark-kind">
          {text(kind)}
          {person !== null && ` · ${person}`}
        </span>
        {state !== null && <span class={`mark-state is-${state}`}>{text(STATE_TEXTS[state])}</span>}
      </header>
      <blockquote lang={language ?? undefined} dir="auto">
        {target.selector[0].exact}
      </blockquote>
      {state === 'missing' && <p class="hint">{text('missingHint')}</p>}
      {annotation.kind === 'statistic' && <StatisticFacts record={annotation.record} />}
      {note !== '' && (
        <p class="mark-note" dir="auto">
          {note}
        </p>
      )}
      <footer>
        <ul class="tags" aria-label={text('tags')}>
          {tags.map(tag => (
            <li key={tag} class="tag">
              {tag}
            </li>
          ))}
        </ul>
        {actions !== null && (
          <div class="mark-actions">
            <button type="button" disabled={state === 'missing'} onClick={actions.onShow}>
              {text('showOnPage')}
            </button>
            <button type="button" onClick={actions.onEdit}>
              {text('edit')}
            </button>
            <button type="button" onClick={actions.onDelete}>
              {text('delete')}
            </button>
          </div>
        )}
      </footer>
    </article>
  );
}

function StatisticFacts({ record }: { record: StatisticRecord }) {
  const { text, language } = useTexts();
  const value = record.value === null ? '' : formatNumber(record.value, language);
  const facts: [TextKey, string][] = [
    ['value', value],
    ['unit', record.unitText],
    ['measuredProperty', record.measuredProperty === record.unitText ? '' : record.measuredProperty],
  ];
  const known = facts.filter(([, fact]) => fact !== '');
  if (known.length === 0) return null;
  return (
    <dl class="facts-list">
      {known.map(([key, fact]) => (
        <div key={key}>
          <dt>{text(key)}</dt>
          <dd dir="auto">{fact}</dd>
        </div>
      ))}
    </dl>
  );
}
