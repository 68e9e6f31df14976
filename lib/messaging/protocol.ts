/**
 * What the contexts of the extension say to each other: one type for each direction, one documented method for
 * each message. How messages travel is in `rpc.ts`.
 */
import type { CaptureRefusal } from '../anchoring/capture.ts';
import type { QuotedPassage, TargetSelectors } from '../anchoring/selectors.ts';
import type { AnnotationKind } from '../annotations/annotation.ts';
import type { DifferencePart } from '../annotations/difference.ts';
import type { MarkStatus } from '../annotations/mark-state.ts';
import type { Finding, LocatedMark } from '../annotations/sighting.ts';
import type { ExtractedArticle } from '../article/article.ts';
import type { ReaderPlace } from '../highlighting/watch-reader.ts';
import type { ColourSet, Settings } from '../shared/settings.ts';
import type { Messages } from '../shared/texts.ts';

/** Where an annotator runs. */
export interface PageAddress {
  url: string;
  canonicalUrl: string | null;
}

/** All that an annotator learns of a mark whose card is not opened: where it is and how to paint it. */
export interface MarkToPaint {
  id: string;
  kind: AnnotationKind;
  /** Of the newest text that the reader took over. */
  selector: TargetSelectors;
}

/** The marks saved for a page. */
export interface MarksOfPage {
  /** The key under which the library keeps the page. */
  pageKey: string;
  marks: MarkToPaint[];
  settings: PageSettings;
}

/** What of the reader's settings concerns one page. */
export interface PageSettings {
  /** In which the marks are painted. */
  colours: ColourSet;
  /** Whether a selection shows the toolbar. */
  toolbar: boolean;
  /** Of the interface, BCP 47. */
  language: string;
  theme: Settings['theme'];
}

/** What the card of a mark shows, in the reader's language: a page is given the words, not the record. */
export interface CardContent {
  id: string;
  kind: AnnotationKind;
  /** Its kind in words. */
  title: string;
  /** Who claims or said it; empty where nobody is named. */
  person: string;
  state: { status: MarkStatus; words: string } | null;
  /** The saved text. */
  quote: string;
  /** Language of the article, BCP 47. */
  language: string | null;
  /** What was marked at first, where another text was taken over since. */
  first: { title: string; quote: string } | null;
  difference: CardDifference | null;
  answers: { kind: 'accept' | 'keep'; name: string; hint: string }[];
  /** Names and values of its record. */
  facts: [name: string, value: string][];
  note: string;
  tags: string[];
}

/** What the page says instead of the saved text. */
export interface CardDifference {
  title: string;
  /** Of each part, whether it matters most, and what is to be read out before it. */
  parts: { kind: DifferencePart['kind']; text: string; isGrave: boolean; spoken: string }[];
  alerts: string[];
  isAnswered: boolean;
  /** All of the page's text, to answer with. */
  pageText: string;
}

/** What came of something that a reader did in the page, in words for them. */
export interface Outcome {
  isDone: boolean;
  message: string;
  /** The mark that it was done to, where it was done. */
  id: string | null;
  /** Whether `undo` takes it back. */
  canUndo: boolean;
}

/** A passage about to become a mark, or the reason why it cannot. */
export type Capture =
  | {
      ok: true;
      url: string;
      selector: TargetSelectors;
      /** Ids of the marks that already cover exactly this passage. */
      sameAs: string[];
    }
  | { ok: false; reason: CaptureRefusal };

/** What the reader gives of a page. */
export interface PageDescription extends PageAddress {
  /** `null` where the document is not one that can be annotated, such as a PDF in the browser's viewer. */
  article: ExtractedArticle | null;
}

/** What running the annotator's script in a page came to: an annotator that works there already stays. */
export type AnnotatorRun = 'started' | 'running';

/** Extension pages and background → annotator in a tab. */
export interface AnnotatorApi {
  /** Turns the page's selection into selectors. */
  captureSelection(): Capture;
  /** Finds passages of the extracted text in the page and turns them into selectors; in the same order. */
  captureQuotes(passages: readonly QuotedPassage[]): Capture[];
  /** Turns the passage on which a mark was found into selectors, as it is now. */
  captureMark(id: string): Capture;
  /** Scrolls to a mark and flashes it; `false` where it is not on the page. */
  reveal(id: string): boolean;
  /** Sets a mark off from the others, and no other; `null` for none. */
  setOff(id: string | null): void;
  /** Underlines these passages faintly, and no others, for as long as an extension page watches. */
  suggest(passages: readonly QuotedPassage[]): void;
  /** As `reveal`, for a passage of the extracted text. */
  revealQuote(passage: QuotedPassage): boolean;
  /** Marks of these pages have changed in the store: paint them anew. */
  refresh(pageKeys: readonly string[]): void;
  /** The reader's settings have changed: ask for them anew. */
  settingsChanged(): void;
  /**
   * The reader took access away from the sites of these patterns, and left it to others. Where the page is of the
   * former only, the annotator takes its marks off and ends, and gives `true`; a click brings it back.
   */
  accessRemoved(removed: readonly string[], kept: readonly string[]): boolean;
  /** Scrolls to a mark and opens its card; `false` where it is not on the page. */
  openCard(id: string): boolean;
  /** Opens the card of the mark after or before the one that was looked at last; `false` where there is none. */
  walk(direction: Direction): boolean;
  /** Marks the page's selection and shows what came of it; `false` where nothing is selected or could be shown. */
  markSelection(kind: AnnotationKind): boolean;
  /** Takes the marks off the page, or puts them back; what shows one of them or makes one puts them back too. */
  toggle(): void;
}

export type Direction = 'next' | 'previous';

/**
 * Annotator → background, for what a reader does in the page itself. Each names the page it is made from; what it
 * names of other pages is refused.
 */
export interface InPageApi {
  /** Everything that the in-page interface can say, in the reader's language. */
  messages(): Messages;
  /** Marks a passage that the reader selected in the page. */
  markSelection(page: PageAddress, kind: AnnotationKind, capture: Capture): Outcome;
  /** What the card of a mark shows; `null` where the mark is gone. Asked when the reader opens it, not before. */
  cardOf(page: PageAddress, id: string): CardContent | null;
  deleteMark(page: PageAddress, id: string): Outcome;
  /** Takes over what the page says now in the place of a mark. */
  acceptMark(page: PageAddress, id: string): Outcome;
  /** Stays with the saved text. @param pageText What the reader was shown. */
  keepMark(page: PageAddress, id: string, pageText: string): Outcome;
  /** Takes back what was last done from this tab by one of the calls above, unless the mark was changed since. */
  undo(page: PageAddress): Outcome;
  /** Opens the editor of a mark, in the extension's own popup or, where that cannot be opened, in a tab. */
  editMark(page: PageAddress, id: string): void;
  /** Shows or hides the toolbar, on the site of the page that asks or everywhere. */
  setToolbar(page: PageAddress, where: 'here' | 'everywhere', isShown: boolean): void;
}

/** Annotator and extension pages → background. */
export interface BackgroundApi extends InPageApi {
  /** The marks saved for the page that asks. The background takes the occasion to set the page's badge. */
  marksOn(page: PageAddress): MarksOfPage;
  /** What came of looking for the marks of the page that tells it; marks of other pages are left out. */
  marksFound(page: PageAddress, located: readonly LocatedMark[]): Finding[];
  /** Marks of these pages were just changed in the store. */
  marksChanged(pageKeys: readonly string[]): void;
}

/** Annotator → the extension pages that watch it, over a port. Sent at once and at each change. */
export interface PageReport extends PageAddress {
  /** The text selected in the page; empty where there is none. */
  selection: string;
  /** What became of each mark on this page; none before they were looked for. */
  findings: Finding[];
  /** Where the reader is: the mark under the pointer, and the last one above the middle of the window. */
  place: ReaderPlace;
}

/** Name of the port over which `PageReport`s come. */
export const PAGE_REPORTS = 'page-reports';
