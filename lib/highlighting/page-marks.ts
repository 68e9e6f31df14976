/**
 * The marks of one page: anchored, painted, and kept in place while the page changes under them.
 * A page without marks is not observed.
 */
import { type Anchored, anchorAll } from '../anchoring/anchor.ts';
import type { TargetSelectors } from '../anchoring/selectors.ts';
import { indexText } from '../anchoring/text-index.ts';
import { watchText } from '../anchoring/watch-text.ts';
import type { AnnotationKind } from '../annotations/annotation.ts';
import type { Finding } from '../annotations/sighting.ts';
import type { Painter } from './painter.ts';

/** What is needed of a mark to show it. */
export interface ShownMark {
  id: string;
  kind: AnnotationKind;
  selector: TargetSelectors;
}

export interface PageMarks {
  /** Shows these marks and no others; resolves when they are painted or a later call has overtaken this one. */
  show(marks: readonly ShownMark[]): Promise<void>;
  /** What came of each mark; empty until they are painted. */
  findings(): Finding[];
  /** Ids of the marks that cover exactly the text that `range` covers. */
  sameAs(range: Range): string[];
  rangeOf(id: string): Range | null;
  clear(): void;
}

/** @param onChange Called after what `findings` returns may have changed. */
export function createPageMarks(root: () => Element, painter: Painter, onChange: () => void): PageMarks {
  let marks: readonly ShownMark[] = [];
  let anchored = new Map<string, Anchored>();
  /** What each painted range said when it was painted. */
  let painted = new Map<Range, string>();
  let generation = 0;
  let stopWatching: (() => void) | null = null;

  const anchor = async () => {
    generation += 1;
    const mine = generation;
    const shown = marks;
    const results = await anchorAll(
      root(),
      shown.map(mark => mark.selector),
    );
    if (mine !== generation) return;
    anchored = new Map(shown.map((mark, at) => [mark.id, results[at]!]));
    const found = shown.flatMap(({ kind }, at) => {
      const result = results[at]!;
      return result.status === 'missing'
        ? []
        : [{ kind, edited: result.status === 'edited', range: result.range }];
    });
    painted = new Map(found.map(({ range }) => [range, range.toString()]));
    painter.paint(found);
    onChange();
  };

  /** Whether a change of the page may matter: a mark was not there, or its range lost or changed its text. */
  const isUnsettled = (mark: Anchored) =>
    mark.status === 'missing' ||
    mark.range.collapsed ||
    !mark.range.startContainer.isConnected ||
    mark.range.toString() !== painted.get(mark.range);

  const watch = () => {
    if (stopWatching !== null || marks.length === 0) return;
    stopWatching = watchText(root().ownerDocument, () => {
      if ([...anchored.values()].some(isUnsettled)) void anchor();
    });
  };

  const unwatch = () => {
    stopWatching?.();
    stopWatching = null;
  };

  return {
    async show(next) {
      const nothingToDo = marks.length === 0 && next.length === 0;
      marks = next;
      if (nothingToDo) return;
      if (marks.length === 0) unwatch();
      else watch();
      await anchor();
    },
    findings: () => [...anchored].map(([id, mark]) => findingOf(id, mark)),
    sameAs(range) {
      const index = indexText(root());
      const span = index.spanOf(range);
      return [...anchored].flatMap(([id, mark]) => {
        if (mark.status === 'missing') return [];
        const other = index.spanOf(mark.range);
        return other?.start === span?.start && other?.end === span?.end ? [id] : [];
      });
    },
    rangeOf(id) {
      const mark = anchored.get(id);
      return mark === undefined || mark.status === 'missing' ? null : mark.range;
    },
    clear() {
      generation += 1;
      unwatch();
      marks = [];
      anchored = new Map();
      painter.clear();
    },
  };
}

/** A mark that is as saved needs no text: the reader has it. */
function findingOf(id: string, mark: Anchored): Finding {
  const { text, changes } = mark.status === 'edited' ? mark : { text: '', changes: [] };
  return { id, status: mark.status, text, changes, start: null, end: null };
}
