/** Shows the toolbar beside a selection, and does what is chosen there. */
import { isWriting } from '../../lib/anchoring/is-editable.ts';
import { watchSelection } from '../../lib/anchoring/watch-selection.ts';
import { ANNOTATION_KINDS, type AnnotationKind } from '../../lib/annotations/annotation.ts';
import type { Capture, Outcome, PageAddress } from '../../lib/messaging/protocol.ts';
import { type InPageContext, isOnScrollbar, isPlainKey, outcomeOf, swallow, type Words } from './context.ts';
import { SelectionToolbar, type SelectionToolbarProps } from './SelectionToolbar.tsx';
import type { InPageStatus } from './StatusLine.tsx';
import { isSamePassage, selectedPassage } from './selected-passage.ts';

/** A pointer that was lifted may change the selection only after that. In milliseconds. */
const AFTER_POINTER = 30;
/** How long a message stays that asks for nothing. */
const MESSAGE_STAYS = 6000;

interface Offer {
  passage: Range;
  words: Words;
  shows: SelectionToolbarProps['shows'];
}

export interface Toolbar {
  /** Looks at the selection again: something else may have changed what can be offered. */
  check(): void;
  /**
   * Marks what is selected, whether the toolbar is to show or not. `false` where nothing is selected, where another
   * passage is being marked, and where what came of it could not be shown.
   */
  mark(kind: AnnotationKind): Promise<boolean>;
  close(): void;
}

export interface ToolbarDependencies extends InPageContext {
  capture(passage: Range): Capture;
  /** Whether something else is shown, which the toolbar does not cut short. */
  isTaken(): boolean;
}

export function createToolbar({
  doc,
  surface,
  background,
  address,
  settings,
  words: askWords,
  signal,
  capture,
  isTaken,
  onOpen,
}: ToolbarDependencies): Toolbar {
  let offer: Offer | null = null;
  /** What the reader closed the toolbar for. */
  let dismissed: Range | null = null;
  let isPressed = false;
  let isBusy = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const close = () => {
    clearTimeout(timer);
    if (offer === null) return;
    offer = null;
    surface.hide();
  };

  const dismiss = () => {
    dismissed = offer?.passage ?? null;
    close();
  };

  const isAllowed = () => settings()?.toolbar === true && !isTaken();

  const check = async () => {
    if (isPressed || isBusy) return;
    const passage = isAllowed() ? selectedPassage(doc) : null;
    if (passage === null) {
      dismissed = null;
      if (offer?.shows === 'kinds') close();
      return;
    }
    if (isSamePassage(passage, dismissed) || isSamePassage(passage, offer?.passage ?? null)) return;
    const words = await askWords().catch(() => null);
    if (words === null || isPressed || isBusy || !isAllowed()) return;
    if (!isSamePassage(passage, selectedPassage(doc))) return;
    dismissed = null;
    offer = { passage, words, shows: 'kinds' };
    update('kinds');
  };

  /** Shows something else in the toolbar. */
  const update = (shows: Offer['shows']) => {
    if (offer === null) return;
    clearTimeout(timer);
    const mine = offer;
    const { passage, words } = mine;
    const isOutcome = typeof shows !== 'string';
    mine.shows = shows;
    surface.show({
      content: (
        <SelectionToolbar
          text={words.text}
          shows={shows}
          host={doc.location.hostname}
          onMark={kind => void mark(kind, mine)}
          onMore={isMore => update(isMore ? 'more' : 'kinds')}
          onHide={where => void hide(where, mine)}
          onClose={dismiss}
        />
      ),
      words,
      theme: settings()?.theme ?? 'system',
      passage: () => passage,
      key: 'toolbar',
      isLight: !isOutcome,
    });
    if (isOutcome && !shows.isError) timer = setTimeout(expire, MESSAGE_STAYS);
  };

  const expire = () => {
    if (surface.hasFocus() || surface.isHovered()) timer = setTimeout(expire, MESSAGE_STAYS);
    else dismiss();
  };

  /** Does one thing at a time, and says what came of it and what can follow. Resolves to whether it was done. */
  const act = async (
    asking: (page: PageAddress) => Promise<Outcome>,
    following: (outcome: Outcome, page: PageAddress) => Partial<InPageStatus> = () => ({}),
  ): Promise<boolean> => {
    const mine = offer;
    if (mine === null || isBusy) return false;
    const page = address();
    isBusy = true;
    const outcome = await outcomeOf(() => asking(page), mine.words);
    isBusy = false;
    const { isDone, message } = outcome;
    if (offer !== mine && !isDone && !signal.aborted) {
      // The reader has gone on, and would not know.
      onOpen();
      offer = mine;
    }
    if (offer === mine) update({ message, isError: !isDone, ...following(outcome, page) });
    if (isDone) await check();
    return isDone;
  };

  const mark = (kind: AnnotationKind, { passage }: Offer) =>
    act(
      page => background.markSelection(page, kind, capture(passage)),
      ({ id, canUndo }, page) => ({
        onUndo: canUndo ? () => void act(background.undo) : undefined,
        onEdit: id === null ? undefined : () => void background.editMark(page, id).then(dismiss, () => {}),
      }),
    );

  const hide = (where: 'here' | 'everywhere', { words }: Offer) => {
    const set = async (page: PageAddress, isShown: boolean): Promise<Outcome> => {
      await background.setToolbar(page, where, isShown);
      const message = words.text(isShown ? 'restored' : 'toolbarHidden');
      return { isDone: true, message, id: null, canUndo: true };
    };
    const showAgain = () => void act(page => set(page, true)).then(isDone => isDone && update('kinds'));
    return act(
      page => set(page, false),
      ({ canUndo }) => ({ onUndo: canUndo ? showAgain : undefined }),
    );
  };

  const onKey = (event: KeyboardEvent) => {
    if (offer === null || !surface.isVisible() || !isPlainKey(event)) return;
    const isInside = surface.hasFocus();
    if (!isInside && isWriting(doc)) return;
    const digit = /^(?:Digit|Numpad)([1-4])$/.exec(event.code)?.[1];
    if (event.key === 'Escape') {
      swallow(event);
      dismiss();
    } else if (digit !== undefined && offer.shows === 'kinds') {
      swallow(event);
      if (!event.repeat) void mark(ANNOTATION_KINDS[Number(digit) - 1]!, offer);
    } else if (event.key === 'Tab') {
      // The one key that leads into the toolbar leads out of it again, and on.
      if (isInside) return dismiss();
      swallow(event);
      surface.focusFirst('button');
    }
  };

  const onPress = (event: PointerEvent) => {
    if (!event.isTrusted || isOnScrollbar(event, doc)) return;
    isPressed = true;
    if (!surface.isOf(event)) close();
  };

  /** A pointer that was lifted over something else, such as the browser's own window, comes back without buttons. */
  const onRelease = (event: PointerEvent) => {
    if (!isPressed || !event.isTrusted || (event.type === 'pointermove' && event.buttons > 0)) return;
    isPressed = false;
    setTimeout(check, AFTER_POINTER);
  };

  addEventListener('keydown', onKey, { capture: true, signal });
  addEventListener('pointerdown', onPress, { capture: true, passive: true, signal });
  for (const type of ['pointerup', 'pointercancel', 'pointermove'] as const) {
    addEventListener(type, onRelease, { capture: true, passive: true, signal });
  }
  addEventListener('dragend', check, { signal });
  addEventListener('focus', check, { signal });
  addEventListener('blur', check, { signal });
  signal.addEventListener(
    'abort',
    watchSelection(doc, () => void check()),
  );
  return {
    check: () => void check(),
    async mark(kind) {
      const passage = selectedPassage(doc);
      const words = passage === null ? null : await askWords().catch(() => null);
      if (passage === null || words === null || isBusy) return false;
      onOpen();
      offer = { passage, words, shows: 'kinds' };
      await mark(kind, offer);
      return surface.isVisible();
    },
    close,
  };
}
