/** Opens the card of a mark where the reader clicks on it or goes to it, and does what is chosen there. */
import type { ComponentChild } from 'preact';
import { isWriting } from '../../lib/anchoring/is-editable.ts';
import { linkToPassage } from '../../lib/annotations/text-fragment.ts';
import type { PageMarks } from '../../lib/highlighting/page-marks.ts';
import { pointedAt } from '../../lib/highlighting/ranges-at.ts';
import type { Capture, CardContent, Direction, Outcome, PageAddress } from '../../lib/messaging/protocol.ts';
import { type InPageContext, isOnScrollbar, isPlainKey, outcomeOf, swallow, type Words } from './context.ts';
import { copyText } from './copy-text.ts';
import { isForThePage } from './is-for-the-page.ts';
import { MarkCard } from './MarkCard.tsx';
import { MarkChoice } from './MarkChoice.tsx';
import type { InPageStatus } from './StatusLine.tsx';

export interface Cards {
  isOpen(): boolean;
  /** Scrolls to a mark and opens its card; `false` where it is not on the page. */
  reveal(id: string): Promise<boolean>;
  /** Reveals the next or the previous mark, from the one that was opened last or else from what is in view. */
  walk(direction: Direction): Promise<boolean>;
  /** Marks were changed: what is shown of one is read again. */
  refresh(): Promise<void>;
  close(): void;
}

export interface CardDependencies extends InPageContext {
  marks: Pick<PageMarks, 'at' | 'inOrder' | 'passageOf' | 'kindOf'>;
  /** The passage on which a mark stands, as it is now. */
  captureMark(id: string): Capture;
  /** Scrolls to a mark and sets it off; `false` where it is not on the page. */
  scrollTo(id: string): boolean;
}

interface OpenCard {
  id: string;
  /** `null` once it was deleted. */
  content: CardContent | null;
  status: InPageStatus | null;
}

export function createCards({
  doc,
  surface,
  background,
  address,
  settings,
  words: askWords,
  signal,
  marks,
  captureMark,
  scrollTo,
  onOpen,
}: CardDependencies): Cards {
  let isOpen = false;
  let card: OpenCard | null = null;
  let lastId: string | null = null;
  /** Counts what was asked to be shown: an answer to an earlier question comes too late. */
  let asked = 0;
  /** Of the actions that the reader chose, those that are not done. */
  let acting = 0;

  const close = () => {
    asked += 1;
    card = null;
    if (isOpen) surface.hide();
    isOpen = false;
  };

  const show = (content: ComponentChild, words: Words, id: string) => {
    if (!isOpen) onOpen();
    isOpen = true;
    surface.show({
      content,
      words,
      theme: settings()?.theme ?? 'system',
      key: id,
      passage: () => marks.passageOf(id)?.range ?? null,
      isLight: false,
    });
  };

  const draw = (words: Words, changes: Partial<OpenCard>) => {
    if (card === null) return;
    Object.assign(card, changes);
    const { id, content, status } = card;
    const ids = marks.inOrder();
    show(
      <MarkCard
        text={words.text}
        content={content}
        position={{ at: ids.indexOf(id) + 1, count: ids.length }}
        status={status}
        onAnswer={answered => void answer(words, content!, answered)}
        onEdit={() => void background.editMark(address(), id).then(close, () => {})}
        onDelete={() => void act(words, page => background.deleteMark(page, id))}
        onCopyQuote={() => void copy(words, 'quoteCopied', content!.quote)}
        onCopyLink={() => void copy(words, 'linkCopied', linkTo(content!))}
        onWalk={direction => void walk(direction)}
        onClose={close}
      />,
      words,
      id,
    );
  };

  const act = async (words: Words, asking: (page: PageAddress) => Promise<Outcome>) => {
    const mine = card;
    if (mine === null) return;
    const at = asked;
    const page = address();
    acting += 1;
    const { isDone, message, canUndo } = await outcomeOf(() => asking(page), words);
    acting -= 1;
    const content = await read(mine.id).catch(() => mine.content);
    if (at !== asked) {
      if (isDone || signal.aborted) return;
      // The reader has gone on, and would not know.
      asked += 1;
      card = mine;
    }
    const onUndo = canUndo ? () => void act(words, background.undo) : undefined;
    draw(words, { content, status: { message, isError: !isDone, onUndo } });
  };

  const answer = (words: Words, { id, difference }: CardContent, answered: 'accept' | 'keep') =>
    act(words, page =>
      answered === 'keep'
        ? background.keepMark(page, id, difference?.pageText ?? '')
        : background.acceptMark(page, id),
    );

  const copy = async (words: Words, done: 'quoteCopied' | 'linkCopied', copied: string) => {
    const isCopied = await copyText(doc, copied);
    draw(words, { status: { message: words.text(isCopied ? done : 'failedCopy'), isError: !isCopied } });
  };

  /** Leads to what the page says now, which is what can be found there. */
  const linkTo = ({ id, quote }: CardContent) => {
    const found = captureMark(id);
    const named = found.ok ? found.selector[0] : { exact: quote, prefix: '', suffix: '' };
    return linkToPassage(doc.location.href, named);
  };

  const read = (id: string) => background.cardOf(address(), id);

  const open = async (id: string) => {
    asked += 1;
    const mine = asked;
    const [content, words] = await Promise.all([read(id), askWords()]).catch(() => [null, null] as const);
    if (mine !== asked || content === null) return;
    card = { id, content, status: null };
    lastId = id;
    draw(words, {});
    surface.focusFirst('.card');
  };

  const choose = async (ids: readonly string[]) => {
    asked += 1;
    const mine = asked;
    const words = await askWords().catch(() => null);
    if (mine !== asked || words === null) return;
    card = null;
    const there = ids.map(id => ({
      id,
      kind: marks.kindOf(id)!,
      text: marks.passageOf(id)?.text ?? '',
    }));
    const choice = (
      <MarkChoice text={words.text} marks={there} onChoose={id => void open(id)} onClose={close} />
    );
    show(choice, words, ids[0]!);
    surface.focusFirst('.card');
  };

  const refresh = async () => {
    // What is being done is told when it is done.
    if (card === null || acting > 0) return;
    const { id } = card;
    const mine = asked;
    const [content, words] = await Promise.all([read(id), askWords()]).catch(() => [null, null] as const);
    if (mine !== asked || words === null || card === null || acting > 0) return;
    const isGone = content === null && card.status === null;
    draw(words, { content, ...(isGone && { status: { message: words.text('deleted') } }) });
  };

  const reveal = async (id: string) => {
    if (!scrollTo(id)) return false;
    await open(id);
    return true;
  };

  const walk = async (direction: Direction) => {
    const ids = marks.inOrder();
    const at = ids.indexOf(card?.id ?? lastId ?? '');
    const step = direction === 'next' ? 1 : -1;
    const boxes = () => ids.map(each => marks.passageOf(each)!.range.getBoundingClientRect());
    const to = at < 0 ? nearestTo(boxes(), direction) : (at + step + ids.length) % ids.length;
    const id = ids.at(to);
    return id === undefined ? false : reveal(id);
  };

  const onClick = (event: MouseEvent) => {
    if (!event.isTrusted || surface.isOf(event) || isForThePage(event, doc)) return;
    const ids = marks.at(pointedAt(event));
    if (ids.length === 1) void open(ids[0]!);
    else if (ids.length > 1) void choose(ids);
  };

  const onKey = (event: KeyboardEvent) => {
    if (!isOpen || !event.isTrusted || !surface.isVisible()) return;
    const isInside = surface.hasFocus();
    if (isInside && event.key === 'Tab') surface.loopFocus(event);
    if (!isPlainKey(event) || (!isInside && isWriting(doc))) return;
    if (event.key === 'Escape') {
      swallow(event);
      close();
    } else if (isInside && card !== null && /^Arrow(?:Left|Right)$/.test(event.key)) {
      swallow(event);
      void walk(event.key === 'ArrowRight' ? 'next' : 'previous');
    }
  };

  const onPointer = (event: PointerEvent) => {
    if (event.isTrusted && !surface.isOf(event) && !isOnScrollbar(event, doc)) close();
  };

  addEventListener('click', onClick, { capture: true, signal });
  addEventListener('keydown', onKey, { capture: true, signal });
  addEventListener('pointerdown', onPointer, { capture: true, passive: true, signal });
  return { isOpen: () => isOpen, reveal, walk, refresh, close };
}

/** The first mark in view or below it; the last above it. */
function nearestTo(boxes: readonly DOMRect[], direction: Direction): number {
  if (direction === 'previous') return boxes.findLastIndex(({ top }) => top < 0);
  return Math.max(
    0,
    boxes.findIndex(({ bottom }) => bottom > 0),
  );
}
