import type { InPageApi, Outcome, PageAddress, PageSettings } from '../../lib/messaging/protocol.ts';
import type { Remote } from '../../lib/messaging/rpc.ts';
import type { Texts } from '../../lib/shared/texts.ts';
import type { Surface } from './surface.tsx';

/** The texts of the interface, and their language. */
export type Words = Pick<Texts, 'language' | 'text'>;

/** What the parts of the in-page interface share. */
export interface InPageContext {
  /** The page's document, unclobbered. */
  doc: Document;
  surface: Surface;
  background: Remote<InPageApi>;
  address(): PageAddress;
  settings(): PageSettings | null;
  /** In the reader's language; asked for when something is first shown. */
  words(): Promise<Words>;
  /** Ends what listens to the page: after that nothing is shown. */
  signal: AbortSignal;
  /** Called before something is shown in place of whatever is. */
  onOpen(): void;
}

/** Keeps a key that was meant for what is shown from doing something in the page as well. */
export function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** A key by itself, pressed by the reader. */
export function isPlainKey(event: KeyboardEvent): boolean {
  const { ctrlKey, altKey, metaKey, shiftKey, isComposing } = event;
  return event.isTrusted && !ctrlKey && !altKey && !metaKey && !shiftKey && !isComposing;
}

/** What came of it, also where the background could not be asked. */
export async function outcomeOf(asking: () => Promise<Outcome>, { text }: Words): Promise<Outcome> {
  try {
    return await asking();
  } catch {
    return { isDone: false, message: text('failedHere'), id: null, canUndo: false };
  }
}

/** Who scrolls the page by its scrollbar has not left what is shown. */
export function isOnScrollbar(
  { target, clientX, clientY }: PointerEvent,
  { documentElement }: Document,
): boolean {
  const { clientWidth, clientHeight } = documentElement;
  return target === documentElement && (clientX < 0 || clientX >= clientWidth || clientY >= clientHeight);
}
