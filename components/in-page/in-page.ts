/** The in-page interface: the toolbar at a selection and the card at a mark, of which one is shown at a time. */
import type { AnnotationKind } from '../../lib/annotations/annotation.ts';
import type { PageMarks } from '../../lib/highlighting/page-marks.ts';
import type {
  Capture,
  Direction,
  InPageApi,
  PageAddress,
  PageSettings,
} from '../../lib/messaging/protocol.ts';
import type { Remote } from '../../lib/messaging/rpc.ts';
import { textIn } from '../../lib/shared/texts.ts';
import { createCards } from './cards.tsx';
import type { Words } from './context.ts';
import { createSurface } from './surface.tsx';
import { createToolbar } from './toolbar.tsx';

export interface InPageDependencies {
  /** The page's document, unclobbered. */
  doc: Document;
  marks: PageMarks;
  background: Remote<InPageApi>;
  address(): PageAddress;
  capture(passage: Range): Capture;
  /** The passage on which a mark stands, as it is now. */
  captureMark(id: string): Capture;
  /** Scrolls to a mark and sets it off; `false` where it is not on the page. */
  scrollTo(id: string): boolean;
}

export interface InPage {
  /** Nothing is shown at a selection before this was called. */
  configure(settings: PageSettings): void;
  /** Marks of the page were changed. */
  refresh(): void;
  /** Marks what is selected, and shows what came of it; `false` where nothing is selected or could be shown. */
  markSelection(kind: AnnotationKind): Promise<boolean>;
  openCard(id: string): Promise<boolean>;
  walk(direction: Direction): Promise<boolean>;
  /** Takes what is shown off the page. */
  close(): void;
  /** As `close`, for good. */
  stop(): void;
}

export function createInPage({ doc, capture, ...dependencies }: InPageDependencies): InPage {
  const { background } = dependencies;
  const stop = new AbortController();
  const { signal } = stop;
  let settings: PageSettings | null = null;
  let known: Words | null = null;
  /** The language that was asked for, which need not be one that there are texts in. */
  let knownFor: string | undefined;

  const words = async () => {
    const language = settings?.language;
    if (known !== null && knownFor === language) return known;
    const messages = await background.messages();
    knownFor = language;
    known = { language: messages.language, text: textIn(messages) };
    return known;
  };

  const shared = { doc, surface: createSurface(doc), settings: () => settings, words, signal };
  const cards = createCards({ ...dependencies, ...shared, onOpen: () => toolbar.close() });
  const toolbar = createToolbar({
    ...dependencies,
    ...shared,
    capture,
    isTaken: cards.isOpen,
    onOpen: cards.close,
  });

  const close = () => {
    cards.close();
    toolbar.close();
  };

  return {
    configure(next) {
      settings = next;
      toolbar.check();
    },
    refresh: () => void cards.refresh(),
    markSelection: toolbar.mark,
    openCard: cards.reveal,
    walk: cards.walk,
    close,
    stop() {
      close();
      stop.abort();
    },
  };
}
