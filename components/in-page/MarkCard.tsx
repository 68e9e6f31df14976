import type { CardContent } from '../../lib/messaging/protocol.ts';
import type { Texts } from '../../lib/shared/texts.ts';
import { IconButton } from './IconButton.tsx';
import { MarkFacts } from './MarkFacts.tsx';
import { type InPageStatus, StatusLine } from './StatusLine.tsx';

export interface MarkCardProps {
  text: Texts['text'];
  /** `null` once the mark was deleted. */
  content: CardContent | null;
  /** Which of the marks of the page it is, from 1, and of how many. */
  position: { at: number; count: number };
  status: InPageStatus | null;
  onAnswer(answer: 'accept' | 'keep'): void;
  onEdit(): void;
  onDelete(): void;
  onCopyQuote(): void;
  onCopyLink(): void;
  onWalk(direction: 'next' | 'previous'): void;
  onClose(): void;
}

/** All that is known of one mark, beside it in the page, and what can be done with it there. */
export function MarkCard({ text, content, position, status, onAnswer, onClose, ...actions }: MarkCardProps) {
  if (content === null) {
    return (
      <section class="card is-gone" role="dialog" aria-label={text('deleted')} tabIndex={-1}>
        <StatusLine text={text} status={status} onClose={onClose} />
      </section>
    );
  }
  return (
    <section class="card" role="dialog" aria-label={content.title} tabIndex={-1}>
      <div class="card-body">
        <MarkFacts content={content}>
          {content.answers.length > 0 && (
            <div class="mark-answers">
              {content.answers.map(({ kind, name, hint }) => (
                <button key={kind} type="button" title={hint} onClick={() => onAnswer(kind)}>
                  {name}
                </button>
              ))}
            </div>
          )}
        </MarkFacts>
      </div>
      <div class="card-actions">
        <button type="button" onClick={actions.onEdit}>
          {text('edit')}
        </button>
        <button type="button" onClick={actions.onDelete}>
          {text('delete')}
        </button>
        <IconButton icon="copy" name={text('copyQuote')} onClick={actions.onCopyQuote} />
        <IconButton icon="link" name={text('copyLink')} onClick={actions.onCopyLink} />
        {position.count > 1 && <Walk text={text} position={position} onWalk={actions.onWalk} />}
      </div>
      <IconButton icon="close" name={text('close')} onClick={onClose} shortcut="Escape" />
      <StatusLine text={text} status={status} />
    </section>
  );
}

function Walk({
  text,
  position: { at, count },
  onWalk,
}: Pick<MarkCardProps, 'text' | 'position' | 'onWalk'>) {
  return (
    <div class="walk">
      <IconButton
        icon="back"
        name={text('previousMark')}
        shortcut="ArrowLeft"
        onClick={() => onWalk('previous')}
      />
      <span>{text('markPosition', { at, count })}</span>
      <IconButton icon="next" name={text('nextMark')} shortcut="ArrowRight" onClick={() => onWalk('next')} />
    </div>
  );
}
