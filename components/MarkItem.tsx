import type { ComponentChildren, ComponentType } from 'preact';
import type { Annotation } from '../lib/annotations/annotation.ts';
import { currentSelector } from '../lib/annotations/current-selector.ts';
import { personOf } from '../lib/annotations/edit-annotation.ts';
import { markState, type SightedMark } from '../lib/annotations/mark-state.ts';
import type { TextKey } from '../lib/shared/texts.ts';
import type { StatisticRecord } from '../lib/statistics/statistic-record.ts';
import { Difference } from './Difference.tsx';
import { KindSample } from './KindSample.tsx';
import { type Answer, MarkAnswers } from './MarkAnswers.tsx';
import { MarkBadge } from './MarkBadge.tsx';
import { statisticWords } from './statistic-words.ts';
import { useTexts } from './texts-context.ts';

export interface MarkActions {
  /** Whether the page is there to be marked, and whether a passage is selected in it. */
  hasPage: boolean;
  hasSelection: boolean;
  onEdit(): void;
  onDelete(): void;
  onShow(): void;
  onAnswer(answer: Answer): void;
}

export interface MarkItemProps {
  mark: SightedMark;
  /** Language of the article, for the quote's `lang`. */
  language: string | null;
  /** `null` where nothing can be done with it here. */
  actions: MarkActions | null;
  /** Sets off what was searched for, in texts of the reader's. */
  setOff?(content: string): ComponentChildren;
  /** What stands before the name of a tag. */
  TagSign?: ComponentType<{ tag: string }>;
  /** What stands below it. */
  children?: ComponentChildren;
}

/** One mark: kind, person, state, quote, what the article says now, record, note, tags, and what can be done. */
export function MarkItem({ mark: { annotation, sighting }, language, actions, ...rest }: MarkItemProps) {
  const { setOff = content => content, TagSign, children } = rest;
  const { text, day } = useTexts();
  const { kind, note, tags, removedAt } = annotation;
  const person = personOf(annotation);
  const state = markState(annotation, sighting);
  const { status } = state;
  const saved = currentSelector(annotation)[0].exact;
  return (
    <article class="mark">
      <header>
        <KindSample kind={kind} />
        <span class="mark-kind">
          {text(kind)}
          {person !== null && (
            <>
              {' · '}
              <bdi>{setOff(person)}</bdi>
            </>
          )}
        </span>
        <MarkBadge state={state} seen={sighting?.seen ?? null} />
      </header>
      <blockquote lang={language ?? undefined} dir="auto">
        {setOff(saved)}
      </blockquote>
      <FirstQuote annotation={annotation} language={language} />
      {(status === 'edited' || status === 'kept') && (
        <Difference
          saved={saved}
          found={state.text}
          changes={state.changes}
          isAnswered={status === 'kept'}
          language={language}
        />
      )}
      {status === 'missing' && <p class="hint">{text('missingHint')}</p>}
      {status === 'removed' && removedAt !== null && (
        <p class="hint">{text('removedOn', { day: day(removedAt) })}</p>
      )}
      {actions !== null && <MarkAnswers state={state} {...actions} />}
      {annotation.kind === 'statistic' && <StatisticFacts record={annotation.record} />}
      {note !== '' && (
        <p class="mark-note" dir="auto">
          {setOff(note)}
        </p>
      )}
      <footer>
        <ul class="tags" aria-label={text('tags')}>
          {tags.map(tag => (
            <li key={tag} class="tag" dir="auto">
              {TagSign !== undefined && <TagSign tag={tag} />}
              {setOff(tag)}
            </li>
          ))}
        </ul>
        {actions !== null && (
          <div class="mark-actions">
            <button
              type="button"
              disabled={status === 'missing' || status === 'removed'}
              onClick={actions.onShow}
            >
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
      {children}
    </article>
  );
}

/** What was marked at first, where the reader has since taken over another text. */
function FirstQuote({ annotation, language }: { annotation: Annotation; language: string | null }) {
  const { text, day } = useTexts();
  const { versions, target, created } = annotation;
  if (versions.length === 0) return null;
  return (
    <p class="first-quote">
      {text('firstSaved', { day: day(created) })}{' '}
      <q lang={language ?? undefined} dir="auto">
        {target.selector[0].exact}
      </q>
    </p>
  );
}

function StatisticFacts({ record }: { record: StatisticRecord }) {
  const texts = useTexts();
  const { text } = texts;
  const { unitText, measuredProperty } = record;
  const facts: [TextKey, string][] = [
    ['value', statisticWords(record, texts)],
    ['measuredProperty', measuredProperty === unitText ? '' : measuredProperty],
    ['period', record.period],
    ['source', record.source],
  ];
  const known = facts.filter(([, fact]) => fact !== '');
  return (
    <>
      {facts[0]![1] === '' && <p class="hint">{text('valueUnread')}</p>}
      <dl class="facts-list">
        {known.map(([key, fact]) => (
          <div key={key}>
            <dt>{text(key)}</dt>
            <dd>
              <bdi>{fact}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
