/** Opens the card of a mark where the reader clicks on it or goes to it, and does what is chosen there. */
import type { ComponentChild } from 'preact';
import { isWriting } from '../../lib/anchoring/is-editable.ts';
import { linkToPassage } from '../../lib/annotations/text-fragment.ts';
import type { PageMarks } from '../../lib/highlighting/page-marks.ts';
import { pointedAt } from '../../lib/highlighting/ranges-at.ts';
import type { Capture, CardContent, Direction, Outcome } from '../../lib/messaging/protocol.ts';
import { type InPageContext, isOnScrollbar, isPlainKey, outcomeOf, swallow, type Words } from './context.ts';
import { copyText } from './copy-text.ts';
import { isForThePage } from './is-for-the-page.ts';
import { linesOf } from './lines-of.ts';
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
  /** Called before something is shown in place of whatever is. */
  onOpen(): void;
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
    const lines = () => {
      const passage = marks.passageOf(id);
      return passage === null ? [] : linesOf(passage.range);
    };
    surface.show({
      content,
      words,
      theme: settings()?.theme ?? 'system',
      key: id,
      lines,
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
        onAnswer={answer => void act(words, answering(content!, answer))}
        onEdit={() => void background.editMark(address(), id).then(close, () => {})}
        onDelete={() => void act(words, background.deleteMark(address(), id))}
        onCopyQuote={() => void copy(words, 'quoteCopied', content!.quote)}
        onCopyLink={() => void copy(words, 'linkCopied', linkTo(content!))}
        onWalk={direction => void walk(direction)}
        onClose={close}
      />,
      words,
      id,
    );
  };

  const act = async (words: Words, asking: Promise<Outcome>) => {
    const mine = asked;
    acting += 1;
    const { isDone, message, canUndo } = await outcomeOf(asking, words);
    acting -= 1;
    const content = card === null ? null : await read(card.id).catch(() => card?.content ?? null);
    if (mine !== asked) return;
    const onUndo = canUndo ? () => void act(words, background.undo(address())) : undefined;
    draw(words, { content, status: { message, isError: !isDone, onUndo } });
  };

  const answering = ({ id, difference }: CardContent, answer: 'accept' | 'keep') =>
    answer === 'keep'
      ? background.keepMark(address(), id, difference?.pageText ?? '')
      : background.acceptMark(address(), id);

  const copy = async (words: Words, done: 'quoteCopied' | 'linkCopied', copied: string) => {
    const status = await copyText(doc, copied).then(
      () => ({ message: words.text(done) }),
      (error: unknown) => ({ message: words.text('failed', { reason: String(error) }), isError: true }),
    );
    draw(words, { status });
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
    const to = at < 0 ? nearestTo(ids, direction) : (at + step + ids.length) % ids.length;
    const id = ids.at(to);
    return id === undefined ? false : reveal(id);
  };

  /** The first mark in view or below it; the last above it. */
  const nearestTo = (ids: readonly string[], direction: Direction) => {
    const boxes = ids.map(id => marks.passageOf(id)!.range.getBoundingClientRect());
    if (direction === 'previous') return boxes.findLastIndex(({ top }) => top < 0);
    return Math.max(
      0,
      boxes.findIndex(({ bottom }) => bottom > 0),
    );
  };

  const onClick = (event: MouseEvent) => {
    if (!event.isTrusted || surface.isOf(event) || isForThePage(event, doc)) return;
    const ids = marks.at(pointedAt(event));
    if (ids.length === 1) void open(ids[0]!);
    else if (ids.length > 1) void choose(ids);
  };

  const onKey = (event: KeyboardEvent) => {
    if (!isOpen || !event.isTrusted) return;
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
