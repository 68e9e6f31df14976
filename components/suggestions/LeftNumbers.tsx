import { useState } from 'preact/hooks';
import { passageAt } from '../../lib/annotations/suggestions.ts';
import type { TextKey } from '../../lib/shared/texts.ts';
import { readNumber } from '../../lib/statistics/read-passage.ts';
import type { Reason } from '../../lib/statistics/reason.ts';
import type { FigureToTag } from '../panel/suggestion-actions.ts';
import type { Suggestions } from '../panel/use-suggestions.ts';
import { useTexts } from '../texts-context.ts';
import { FigureItem } from './FigureItem.tsx';
import { Portion } from './Portion.tsx';

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

interface Props {
  suggestions: Suggestions;
  language: string | null;
  busy: boolean;
  onTag(figures: readonly FigureToTag[]): void;
  onShow(figure: FigureToTag['passage']): void;
}

/** The numbers that were taken for no statistics, each with the reason: the reader may know better. */
export function LeftNumbers({ suggestions, language, busy, onTag, onShow }: Props) {
  const { text: content, left } = suggestions;
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
        <Portion of={left}>
          {shown => (
            <ul class="figure-list" aria-label={text('leftNumbers')}>
              {shown.map(figure => {
                const passage = passageAt(content, figure);
                return (
                  <FigureItem
                    key={figure.key}
                    text={content}
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
        </Portion>
      )}
    </details>
  );
}
