/**
 * Paints with the CSS Custom Highlight API: no element is added, wrapped or changed.
 * Each kind has its own underline, so that no one needs the colours.
 * Backgrounds are translucent: overlaps blend, and the page's own text colour stays readable on light and dark.
 */
import { ANNOTATION_KINDS, type AnnotationKind } from '../annotations/annotation.ts';
import type { ColourSet } from '../shared/settings.ts';
import { COLOURS } from './colours.ts';
import type { PaintedMark, Painter } from './painter.ts';

const PREFIX = 'on-the-record-';
const FLASH = `${PREFIX}flash`;
const FLASH_DURATION = 1600;
const SUGGESTION = `${PREFIX}suggestion`;
const SET_OFF = `${PREFIX}set-off`;

const LINES: Record<AnnotationKind, { line: string; offset: string }> = {
  claim: { line: 'solid', offset: '12%' },
  quote: { line: 'double', offset: '24%' },
  statistic: { line: 'dotted', offset: '36%' },
  note: { line: 'dashed', offset: '48%' },
};

/** The name under which marks of this look stand in the page's registry of highlights. */
function highlightName(kind: AnnotationKind, edited: boolean): string {
  return `${PREFIX}${kind}${edited ? '-edited' : ''}`;
}

/**
 * A highlight inherits its style from that of its element's parent, so that rules for the root serve the whole page
 * and are computed once. Firefox does not inherit it: there each element has its own, at twice the cost.
 */
const BEARER = CSS.supports('-moz-appearance', 'none') ? '' : ':root';

function rulesOf(kind: AnnotationKind, colour: string): string {
  const { line, offset } = LINES[kind];
  const rule = (edited: boolean) =>
    `${BEARER}::highlight(${highlightName(kind, edited)}) {
      background-color: rgb(from ${colour} r g b / 0.24);
      text-decoration: underline ${edited ? 'wavy' : line} ${colour} 2px;
      text-underline-offset: ${offset};
      text-decoration-skip-ink: none;
    }`;
  return rule(false) + rule(true);
}

function styleIn(set: ColourSet): string {
  const colours = COLOURS[set];
  return `${ANNOTATION_KINDS.map(kind => rulesOf(kind, colours[kind])).join('\n')}
    ${BEARER}::highlight(${SUGGESTION}) {
      text-decoration: underline dotted rgb(from ${colours.statistic} r g b / 0.7) 1px;
      text-underline-offset: 36%;
      text-decoration-skip-ink: none;
    }
    ${BEARER}::highlight(${SET_OFF}) { background-color: rgb(from ${colours.claim} r g b / 0.4); }
    ${BEARER}::highlight(${FLASH}) { background-color: rgb(from ${colours.claim} r g b / 0.6); }`;
}

/** A painter on `doc`. Paints of an earlier painter on the same document are taken over, not doubled. */
export function createCssHighlightPainter(doc: Document): Painter {
  const registry = CSS.highlights;
  const names = ANNOTATION_KINDS.flatMap(kind => [highlightName(kind, false), highlightName(kind, true)]);
  let sheet: CSSStyleSheet | null = null;
  let colours: ColourSet = 'standard';
  let flashTimer: ReturnType<typeof setTimeout> | undefined;

  /** Shadow trees in which something is painted: a document's sheets do not reach into them. */
  const shadows = new Set<ShadowRoot>();

  const adoptSheet = (tree: DocumentOrShadowRoot) => {
    if (sheet !== null && tree.adoptedStyleSheets.includes(sheet)) return;
    if (sheet === null) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(styleIn(colours));
    }
    tree.adoptedStyleSheets = [...tree.adoptedStyleSheets.filter(other => !isOurs(other)), sheet];
  };

  const adoptSheetFor = (range: Range) => {
    adoptSheet(doc);
    const tree = range.startContainer.getRootNode();
    if (!(tree instanceof ShadowRoot)) return;
    adoptSheet(tree);
    shadows.add(tree);
  };

  const disownSheet = (tree: DocumentOrShadowRoot) => {
    tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter(other => !isOurs(other));
  };

  const paint = (marks: readonly PaintedMark[]) => {
    for (const { range } of marks) adoptSheetFor(range);
    for (const name of names) {
      const ranges = marks
        .filter(mark => highlightName(mark.kind, mark.edited) === name)
        .map(mark => mark.range);
      if (ranges.length === 0) registry.delete(name);
      else registry.set(name, new Highlight(...ranges));
    }
  };

  const suggest = (ranges: readonly Range[]) => {
    for (const range of ranges) adoptSheetFor(range);
    if (ranges.length === 0) registry.delete(SUGGESTION);
    else registry.set(SUGGESTION, new Highlight(...ranges));
  };

  const setOff = (range: Range | null) => {
    if (range === null) {
      registry.delete(SET_OFF);
      return;
    }
    adoptSheetFor(range);
    const highlight = new Highlight(range);
    highlight.priority = 1;
    registry.set(SET_OFF, highlight);
  };

  const endFlash = () => {
    clearTimeout(flashTimer);
    registry.delete(FLASH);
  };

  return {
    paint,
    suggest,
    setOff,
    useColours(set) {
      if (set === colours) return;
      colours = set;
      sheet?.replaceSync(styleIn(set));
    },
    flash(range) {
      adoptSheetFor(range);
      endFlash();
      const highlight = new Highlight(range);
      highlight.priority = 2;
      registry.set(FLASH, highlight);
      flashTimer = setTimeout(endFlash, FLASH_DURATION);
    },
    clear() {
      endFlash();
      suggest([]);
      setOff(null);
      paint([]);
      disownSheet(doc);
      for (const shadow of shadows) disownSheet(shadow);
      shadows.clear();
      sheet = null;
    },
  };
}

/** A sheet left behind by a painter whose extension was updated or reloaded can no longer be asked to go. */
function isOurs(sheet: CSSStyleSheet): boolean {
  const first = sheet.cssRules[0];
  return first?.cssText.includes(`::highlight(${PREFIX}`) ?? false;
}
