/**
 * The marks of one page: located, painted, and kept in place while the page changes under them.
 * A page without marks is not observed.
 */
import { type FoundPassage, type Located, locateAll } from '../anchoring/locate-all.ts';
import type { TargetSelectors } from '../anchoring/selectors.ts';
import { indexText } from '../anchoring/text-index.ts';
import { type TextWatch, watchText } from '../anchoring/watch-text.ts';
import type { AnnotationKind } from '../annotations/annotation.ts';
import type { LocatedMark } from '../annotations/sighting.ts';
import type { Painter } from './painter.ts';
import { type PointedAt, rangesAt } from './ranges-at.ts';

/** What is needed of a mark to show it. */
export interface ShownMark {
  id: string;
  kind: AnnotationKind;
  selector: TargetSelectors;
}

export interface PageMarks {
  /** Shows these marks and no others; resolves when they are painted or a later call has overtaken this one. */
  show(marks: readonly ShownMark[]): Promise<void>;
  /** What became of each mark; empty until they are painted. */
  located(): LocatedMark[];
  /** For each range the ids of the marks that cover exactly its text. */
  sameAs(ranges: readonly Range[]): string[][];
  /** Where a mark stands on the page; `null` where it does not. */
  passageOf(id: string): FoundPassage | null;
  kindOf(id: string): AnnotationKind | null;
  /** Ids of the marks that stand on the page, in the order of its text. */
  inOrder(): string[];
  /** Ids of the marks painted where a pointer is, in the order of the text. */
  at(point: PointedAt): string[];
  /** Takes the paint off, or puts it back; the marks stay. */
  toggle(): void;
  clear(): void;
}

/** @param onChange Called after what `located` returns may have changed. */
export function createPageMarks(root: () => Element, painter: Painter, onChange: () => void): PageMarks {
  let marks = new Map<string, ShownMark>();
  const located = new Map<string, Located>();
  /** What each painted range said when it was painted. */
  let painted = new Map<Range, string>();
  /** Ids of the marks that are to be looked for. */
  const sought = new Set<string>();
  let search = new AbortController();
  let watch: TextWatch | null = null;
  let isHidden = false;

  const locate = async () => {
    search.abort();
    search = new AbortController();
    const { signal } = search;
    const ids = [...sought];
    const results = await locateAll(
      root(),
      ids.map(id => marks.get(id)!.selector),
      signal,
    ).catch((error: unknown) => {
      if (signal.aborted) return null;
      throw error;
    });
    if (results === null || signal.aborted) return;
    for (const [at, id] of ids.entries()) {
      located.set(id, results[at]!);
      sought.delete(id);
    }
    paint();
    onChange();
  };

  const paint = () => {
    const found = (isHidden ? [] : [...marks.values()]).flatMap(({ id, kind }) => {
      const mark = located.get(id);
      return mark === undefined || mark.status === 'missing'
        ? []
        : [{ kind, edited: mark.status === 'edited', range: mark.range }];
    });
    painted = new Map(found.map(({ range }) => [range, painted.get(range) ?? range.toString()]));
    for (const { range } of found) watch?.alsoIn(range.startContainer.getRootNode());
    painter.paint(found);
  };

  /** Whether a change of the page may matter: a mark was not there, or its range lost or changed its text. */
  const isUnsettled = (mark: Located | undefined) =>
    mark === undefined ||
    mark.status === 'missing' ||
    mark.range.collapsed ||
    !mark.range.startContainer.isConnected ||
    mark.range.toString() !== painted.get(mark.range);

  const onTextChange = async () => {
    for (const id of marks.keys()) if (isUnsettled(located.get(id))) sought.add(id);
    if (sought.size > 0) await locate();
  };

  const forget = (id: string) => {
    located.delete(id);
    sought.delete(id);
  };

  const passageOf = (id: string): FoundPassage | null => {
    const mark = located.get(id);
    return mark === undefined || mark.status === 'missing' || mark.range.collapsed ? null : mark;
  };

  const inOrder = (): string[] => {
    const standing = [...marks.keys()].flatMap(id => {
      const passage = passageOf(id);
      return passage === null ? [] : [{ id, ...passage }];
    });
    return standing.sort((a, b) => a.start - b.start || a.end - b.end).map(({ id }) => id);
  };

  return {
    async show(next) {
      const before = marks;
      marks = new Map(next.map(mark => [mark.id, mark]));
      for (const id of before.keys()) if (!marks.has(id)) forget(id);
      for (const [id, { selector }] of marks) {
        const isSame = JSON.stringify(selector) === JSON.stringify(before.get(id)?.selector);
        if (!isSame || isUnsettled(located.get(id))) sought.add(id);
      }
      if (before.size === 0 && marks.size === 0) return;
      if (marks.size > 0) watch ??= watchText(root().ownerDocument, onTextChange);
      else watch = watch?.stop() ?? null;
      await locate();
    },
    located: () =>
      [...marks.keys()].flatMap(id => {
        const mark = located.get(id);
        return mark === undefined ? [] : [locatedMark(id, mark)];
      }),
    sameAs(ranges) {
      const index = indexText(root());
      const placeOf = (range: Range) => {
        const span = index.spanOf(range);
        return span === null ? '' : `${span.start}-${span.end}`;
      };
      const found = [...located].flatMap(([id, mark]) =>
        mark.status === 'missing' ? [] : [{ id, place: placeOf(mark.range) }],
      );
      const byPlace = Map.groupBy(found, ({ place }) => place);
      byPlace.delete('');
      return ranges.map(range => byPlace.get(placeOf(range))?.map(({ id }) => id) ?? []);
    },
    passageOf,
    kindOf: id => marks.get(id)?.kind ?? null,
    inOrder,
    at(point) {
      const hit = new Set(rangesAt(point, [...painted.keys()]));
      return inOrder().filter(id => hit.has(passageOf(id)!.range));
    },
    toggle() {
      isHidden = !isHidden;
      paint();
    },
    clear() {
      search.abort();
      watch = watch?.stop() ?? null;
      marks = new Map();
      located.clear();
      sought.clear();
      painted = new Map();
      painter.clear();
    },
  };
}

/** A mark that is as saved needs no text: the reader has it. */
function locatedMark(id: string, mark: Located): LocatedMark {
  if (mark.status === 'missing') return { id, status: mark.status, text: '', start: null, end: null };
  const { status, start, end } = mark;
  return { id, status, text: status === 'edited' ? mark.text : '', start, end };
}
