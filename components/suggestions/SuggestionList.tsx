import { useEffect, useState } from 'preact/hooks';
import {
  type Figure,
  type LeftFigure,
  passageAt,
  type Suggestion,
} from '../../lib/annotations/suggestions.ts';
import type { TextKey } from '../../lib/shared/texts.ts';
import { readNumber } from '../../lib/statistics/read-passage.ts';
import type { Reason } from '../../lib/statistics/reason.ts';
import { Notice } from '../Notice.tsx';
import type { FigureToTag } from '../panel/suggestion-actions.ts';
import type { Suggestions } from '../panel/use-suggestions.ts';
import { statisticWords } from '../statistic-words.ts';
import { useTexts } from '../texts-context.ts';
import { FigureItem } from './FigureItem.tsx';

const REASONS: Record<Reason, TextKey> = {
  date: 'reasonDate',
  time: 'reasonTime',
  year: 'reasonYear',
  period: 'reasonPeriod',
  term: 'reasonTerm',
  document: 'reasonDocument',
  section: 'reasonSection',
  ordinal: 'reasonOrdinal',
  name: 'reasonName',
  code: 'reasonCode',
  phone: 'reasonPhone',
  page: 'reasonPage',
  score: 'reasonScore',
  age: 'reasonAge',
};

export interface SuggestionListProps {
  suggestions: Suggestions;
  language: string | null;
  /** Whether something is being done, and nothing else can be begun. */
  busy: boolean;
  onTag(figures: readonly FigureToTag[]): void;
  onDismiss(suggestion: Suggestion): void;
  onShow(figure: FigureToTag['passage']): void;
  /** Underlines these on the page, until called again. */
  onUnderline(passages: readonly FigureToTag['passage'][]): void;
}

/** The statistics found in the article and not yet tagged; below them the numbers that were taken for none. */
export default function SuggestionList(props: SuggestionListProps) {
  const { suggestions, language, busy, onTag, onDismiss, onShow, onUnderline } = props;
  const { text: content, confident, lessSure, left } = suggestions;
  const texts = useTexts();
  const { text } = texts;

  const all = [...confident, ...lessSure];
  const passage = (figure: Figure) => passageAt(content, figure);
  const toTag = (suggestion: Suggestion) => ({
    passage: passage(suggestion),
    record: suggestion.statistic,
  });

  useEffect(() => onUnderline(all.map(passage)), [suggestions]);
  useEffect(() => () => onUnderline([]), []);

  const item = (suggestion: Suggestion) => (
    <FigureItem
      key={suggestion.key}
      text={content}
      figure={suggestion}
      language={language}
      facts={<bdi>{statisticWords(suggestion.statistic, texts)}</bdi>}
      hint={suggestion.statistic.ambiguous ? text('figureAmbiguous') : null}
      busy={busy}
      onShow={() => onShow(passage(suggestion))}
      onTag={() => onTag([toTag(suggestion)])}
      onDismiss={() => onDismiss(suggestion)}
    />
  );

  return (
    <>
      {all.length === 0 ? (
        <Notice title={text('suggestionsEmpty')}>{text('suggestionsEmptyHint')}</Notice>
      ) : (
        <TagAll count={all.length} busy={busy} onTag={() => onTag(all.map(toTag))} />
      )}
      {confident.length > 0 && (
        <ul class="figure-list" aria-label={text('suggestions')}>
          {confident.map(item)}
        </ul>
      )}
      {lessSure.length > 0 && (
        <>
          <h2 class="figure-group">{text('lessSure')}</h2>
          <ul class="figure-list" aria-label={text('lessSure')}>
            {lessSure.map(item)}
          </ul>
        </>
      )}
      {left.length > 0 && <LeftNumbers {...props} left={left} />}
    </>
  );
}

/** Asks before it does, since it makes many marks. */
function TagAll({ count, busy, onTag }: { count: number; busy: boolean; onTag(): void }) {
  const { text, plural } = useTexts();
  const [isAsking, setAsking] = useState(false);
  return (
    <div class="tag-all">
      {isAsking ? (
        <>
          <p>{plural('tagAllAsk', count)}</p>
          <button
            type="button"
            class="primary"
            disabled={busy}
            ref={button => button?.focus()}
            onClick={() => {
              setAsking(false);
              onTag();
            }}
          >
            {text('tagAllYes')}
          </button>
          <button type="button" onClick={() => setAsking(false)}>
            {text('cancel')}
          </button>
        </>
      ) : (
        <>
          <p class="hint">{plural('suggestionsFound', count)}</p>
          <button type="button" class="boxed" disabled={busy} onClick={() => setAsking(true)}>
            {text('tagAll')}
          </button>
        </>
      )}
    </div>
  );
}

/** The reader may know better. */
function LeftNumbers(props: SuggestionListProps & { left: readonly LeftFigure[] }) {
  const { suggestions, left, language, busy, onTag, onShow } = props;
  const { text } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="left-numbers" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        {text('leftNumbers')}{' '}
        <span class="count" aria-hidden="true">
          {left.length}
        </span>
      </summary>
      {isOpen && (
        <ul class="figure-list" aria-label={text('leftNumbers')}>
          {left.map(figure => {
            const passage = passageAt(suggestions.text, figure);
            return (
              <FigureItem
                key={figure.key}
                text={suggestions.text}
                figure={figure}
                language={language}
                facts={text(REASONS[figure.reason])}
                hint={null}
                busy={busy}
                onShow={() => onShow(passage)}
                onTag={() => onTag([{ passage, record: readNumber(passage.exact, language ?? 'en') }])}
              />
            );
          })}
        </ul>
      )}
    </details>
  );
}
