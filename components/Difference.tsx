import type { TextChange } from '../lib/anchoring/text-change.ts';
import { alertsOf, type DifferencePart, differenceParts } from '../lib/annotations/difference.ts';
import { ALERT_WORDS } from './alert-words.ts';
import { useTexts } from './texts-context.ts';

interface Props {
  saved: string;
  /** What the page says instead. */
  found: string;
  changes: readonly TextChange[];
  /** Whether the reader has seen and answered it. */
  isAnswered: boolean;
  /** Language of the article. */
  language: string | null;
}

/** What the article says now: struck out what went, underlined what came, and said in words to who cannot see it. */
export function Difference({ saved, found, changes, isAnswered, language }: Props) {
  const { text } = useTexts();
  const alerts = alertsOf(changes);
  return (
    <div class={`difference ${isAnswered ? 'is-answered' : ''}`}>
      <p class="difference-title">{text('difference')}</p>
      <p class="difference-text" lang={language ?? undefined} dir="auto">
        {differenceParts(saved, found, changes).map((part, at) => (
          <Part key={at} part={part} />
        ))}
      </p>
      {alerts.length > 0 && (
        <ul class="alerts">
          {alerts.map(alert => (
            <li key={alert}>{text(ALERT_WORDS[alert])}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Part({ part: { kind, text, signs } }: { part: DifferencePart }) {
  const texts = useTexts();
  if (kind === 'same') return <>{text}</>;
  if (kind === 'cut') return <span class="difference-cut">{text}</span>;
  const Element = kind === 'deleted' ? 'del' : 'ins';
  return (
    <Element class={signs.length > 0 ? 'has-sign' : undefined}>
      <span class="visually-hidden" lang={texts.language}>
        {texts.text(kind === 'deleted' ? 'deletedWords' : 'insertedWords')}{' '}
      </span>
      {text}
    </Element>
  );
}
