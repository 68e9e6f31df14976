import { useState } from 'preact/hooks';
import type { Refusal, RefusalReason } from '../../../lib/formats/import-reading.ts';
import type { PageTextKey } from '../../../lib/shared/texts.ts';
import { usePageTexts } from '../../page-texts-context.ts';

const REASONS: Record<RefusalReason, PageTextKey> = {
  unreadable: 'importUnreadable',
  'no-address': 'importNoAddress',
  'no-quote': 'importNoQuote',
  'page-note': 'importPageNote',
  reply: 'importReply',
  'too-long': 'importTooLong',
  duplicate: 'importDuplicate',
};

const FIRST = 10;
const MORE = 100;

/** What of a file cannot be imported: where it is, and why. */
export function RefusedRows({ refused }: { refused: readonly Refusal[] }) {
  const { text, plural } = usePageTexts();
  const [most, setMost] = useState(FIRST);
  return (
    <div class="refused">
      <h4>{plural('importLeftOut', refused.length)}</h4>
      <ul>
        {refused.slice(0, most).map(({ where, line, reason }, at) => (
          <li key={at}>
            {line === null ? <code dir="ltr">{where}</code> : text('importLine', { line })}
            {': '}
            {text(REASONS[reason])}
          </li>
        ))}
      </ul>
      {refused.length > most && (
        <button type="button" class="link" onClick={() => setMost(most + MORE)}>
          {text('showMore')}
        </button>
      )}
    </div>
  );
}
