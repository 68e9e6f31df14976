import { useEffect, useRef } from 'preact/hooks';
import { passageAt, type Suggestion } from '../../lib/annotations/suggestions.ts';
import { Notice } from '../Notice.tsx';
import type { FigureToTag } from '../panel/suggestion-actions.ts';
import type { Suggestions } from '../panel/use-suggestions.ts';
import { statisticWords } from '../statistic-words.ts';
import { useTexts } from '../texts-context.ts';
import { useKeptFocus } from '../use-kept-focus.ts';
import { FigureItem } from './FigureItem.tsx';
import { LeftNumbers } from './LeftNumbers.tsx';
import { Portion } from './Portion.tsx';
import { TagAll } from './TagAll.tsx';

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
  const { suggestions, onTag } = props;
  const { text: content, confident, lessSure, left } = suggestions;
  const { text } = useTexts();
  const list = useRef<HTMLDivElement>(null);
  const onFocusIn = useKeptFocus(list, '.figure');

  const all = [...confident, ...lessSure];
  const tagAll = () =>
    onTag(all.map(figure => ({ passage: passageAt(content, figure), record: figure.statistic })));

  return (
    <div class="suggestions" ref={list} tabIndex={-1} onFocusIn={onFocusIn}>
      {all.length === 0 ? (
        <Notice title={text('suggestionsEmpty')}>{text('suggestionsEmptyHint')}</Notice>
      ) : (
        <TagAll count={all.length} busy={props.busy} onTag={tagAll} />
      )}
      <Portion of={all}>{shown => <Figures {...props} shown={shown} />}</Portion>
      {left.length > 0 && <LeftNumbers {...props} />}
    </div>
  );
}

/** The sure ones first, then those that are less so. */
function Figures(props: SuggestionListProps & { shown: readonly Suggestion[] }) {
  const { suggestions, shown, language, busy, onTag, onDismiss, onShow, onUnderline } = props;
  const { text: content, confident } = suggestions;
  const texts = useTexts();
  const { text } = texts;

  useEffect(() => onUnderline(shown.map(figure => passageAt(content, figure))), [suggestions, shown.length]);
  useEffect(() => () => onUnderline([]), []);

  const item = (suggestion: Suggestion) => {
    const { key, statistic } = suggestion;
    const passage = passageAt(content, suggestion);
    return (
      <FigureItem
        key={key}
        text={content}
        figure={suggestion}
        language={language}
        facts={<bdi>{statisticWords(statistic, texts)}</bdi>}
        hint={statistic.ambiguous ? text('figureAmbiguous') : null}
        busy={busy}
        onShow={() => onShow(passage)}
        onTag={() => onTag([{ passage, record: statistic }])}
        onDismiss={() => onDismiss(suggestion)}
      />
    );
  };
  const sure = shown.slice(0, confident.length);
  const lessSure = shown.slice(confident.length);
  return (
    <>
      {sure.length > 0 && (
        <ul class="figure-list" aria-label={text('suggestions')}>
          {sure.map(item)}
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
    </>
  );
}
