import { ANNOTATION_KINDS, type AnnotationKind } from '../../lib/annotations/annotation.ts';
import type { Texts } from '../../lib/shared/texts.ts';
import { IconButton } from './IconButton.tsx';
import { type InPageStatus, StatusLine } from './StatusLine.tsx';

export interface SelectionToolbarProps {
  text: Texts['text'];
  /** The four kinds, what else can be chosen, or what came of a choice. */
  shows: 'kinds' | 'more' | InPageStatus;
  /** Host of the page; empty where it has none. */
  host: string;
  onMark(kind: AnnotationKind): void;
  onMore(isMore: boolean): void;
  onHide(where: 'here' | 'everywhere'): void;
  onClose(): void;
}

/** What can be made of the selection. */
export function SelectionToolbar({
  text,
  shows,
  host,
  onMark,
  onMore,
  onHide,
  onClose,
}: SelectionToolbarProps) {
  return (
    <div
      class="toolbar"
      role="toolbar"
      aria-label={text('toolbar')}
      // Neither the focus nor the selection leaves the page for a click.
      onMouseDown={event => event.preventDefault()}
      onKeyDown={moveFocus}
    >
      {shows === 'kinds' && (
        <>
          {ANNOTATION_KINDS.map((kind, at) => (
            <button
              key={kind}
              type="button"
              data-key={at + 1}
              aria-keyshortcuts={`${at + 1}`}
              onClick={() => onMark(kind)}
            >
              <span class={`kind-name kind-${kind}`}>{text(kind)}</span>
            </button>
          ))}
          <IconButton icon="more" name={text('more')} onClick={() => onMore(true)} />
        </>
      )}
      {shows === 'more' && (
        <>
          <IconButton icon="back" name={text('back')} onClick={() => onMore(false)} />
          {host !== '' && (
            <button type="button" onClick={() => onHide('here')}>
              {text('hideHere', { host })}
            </button>
          )}
          <button type="button" onClick={() => onHide('everywhere')}>
            {text('hideEverywhere')}
          </button>
        </>
      )}
      <StatusLine text={text} status={typeof shows === 'string' ? null : shows} onClose={onClose} />
    </div>
  );
}

/** As in every toolbar: the arrows go from button to button, and around. */
function moveFocus(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex(button => button.matches(':focus'));
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  buttons.at(to === buttons.length ? 0 : to)?.focus();
}
