/**
 * What the contexts of the extension say to each other: one type for each direction, one documented method for
 * each message. How messages travel is in `rpc.ts`.
 */
import type { CaptureRefusal } from '../anchoring/capture.ts';
import type { QuotedPassage, TargetSelectors } from '../anchoring/selectors.ts';
import type { AnnotationKind } from '../annotations/annotation.ts';
import type { Finding, LocatedMark } from '../annotations/sighting.ts';
import type { ExtractedArticle } from '../article/article.ts';
import type { ColourSet } from '../shared/settings.ts';

/** Where an annotator runs. */
export interface PageAddress {
  url: string;
  canonicalUrl: string | null;
}

/** All that a page ever learns of an annotation: where it is and how to paint it. */
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
}

/** Annotator and extension pages → background. */
export interface BackgroundApi {
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
}

/** Name of the port over which `PageReport`s come. */
export const PAGE_REPORTS = 'page-reports';
