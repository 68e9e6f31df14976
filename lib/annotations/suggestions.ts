/** The figures of an article that a reader can make marks of: found, not yet tagged, and not put aside. */
import { createQuoteMatcher } from '../anchoring/match-quote.ts';
import { CONTEXT_LENGTH, type QuotedPassage, type TargetSelectors } from '../anchoring/selectors.ts';
import type { StatisticDismissal } from '../article/article.ts';
import { createSlices } from '../shared/slices.ts';
import { explainNumbers, type FoundStatistic, findStatistics } from '../statistics/find-statistics.ts';
import type { Reason } from '../statistics/reason.ts';
import { type Span, sentencesOf } from '../statistics/sentences.ts';
import { dismissedKeys } from './dismissals.ts';

/** A number in the article's text, and the sentence it stands in. */
export interface Figure extends Span {
  /** Names it in this article, however the article is edited elsewhere. */
  key: string;
  sentence: Span;
}

export interface Suggestion extends Figure {
  statistic: FoundStatistic;
}

export interface LeftFigure extends Figure {
  reason: Reason;
}

export interface ArticleFigures {
  /** The article's blocks with a line feed between; offsets count in it. */
  text: string;
  /** In the order of the text, as all lists of figures. */
  statistics: Suggestion[];
  /** The numbers that were taken for no statistics. */
  left: LeftFigure[];
}

/** From here on it is more likely than not that a found statistic is one, and read rightly. */
const CONFIDENT = 0.75;

/** So much of its surroundings, in UTF-16 units on each side, tells a figure from its like. */
const KEY_CONTEXT = 24;

/** So much is read at once, in UTF-16 units: more than all of most articles. */
const PIECE = 50_000;

/**
 * @param text The article's blocks with a line feed between.
 * @param published As of `findStatistics`.
 */
export async function readFigures(
  text: string,
  language: string,
  published: string,
): Promise<ArticleFigures> {
  const { pause } = createSlices();
  const sentences = sentencesOf(text);
  const placeStatistic = createPlacer(text, sentences);
  const placeLeft = createPlacer(text, sentences);
  const statistics: Suggestion[] = [];
  const left: LeftFigure[] = [];
  for (const piece of piecesOf(text)) {
    const pausing = pause();
    if (pausing !== undefined) await pausing;
    const part = text.slice(piece.start, piece.end);
    for (const found of findStatistics(part, language, published)) {
      const span = { start: piece.start + found.start, end: piece.start + found.end };
      statistics.push({ ...placeStatistic(span), statistic: { ...found, ...span } });
    }
    for (const { start, end, reason } of explainNumbers(part, language)) {
      left.push({ ...placeLeft({ start: piece.start + start, end: piece.start + end }), reason });
    }
  }
  return { text, statistics, left };
}

/** The text in parts of whole blocks, each as long as a piece or a little longer. */
function piecesOf(text: string): Span[] {
  const pieces: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start + PIECE);
    const end = next < 0 ? text.length : next + 1;
    pieces.push({ start, end });
    start = end;
  }
  return pieces;
}

/** Gives spans of `text`, which come from left to right, their keys and sentences. */
function createPlacer(text: string, sentences: readonly Span[]): (span: Span) => Figure {
  const seen = new Map<string, number>();
  let at = 0;
  return ({ start, end }) => {
    while (at + 1 < sentences.length && sentences[at]!.end <= start) at += 1;
    const around = text.slice(Math.max(0, start - KEY_CONTEXT), end + KEY_CONTEXT).replace(/\s+/g, ' ');
    const count = (seen.get(around) ?? 0) + 1;
    seen.set(around, count);
    return { start, end, key: count === 1 ? around : `${around} #${count}`, sentence: sentences[at]! };
  };
}

export interface OpenFigures {
  confident: Suggestion[];
  lessSure: Suggestion[];
  left: LeftFigure[];
}

/** The figures that stand in no passage marked as a statistic; the statistics without those put aside. */
export async function openFigures(
  { text, statistics, left }: ArticleFigures,
  marked: readonly TargetSelectors[],
  dismissed: readonly StatisticDismissal[],
): Promise<OpenFigures> {
  const spans = await findMarked(text, marked);
  const aside = new Set(dismissedKeys(dismissed));
  const open = apartFrom(spans, statistics).filter(({ key }) => !aside.has(key));
  const isConfident = ({ statistic }: Suggestion) => statistic.confidence >= CONFIDENT;
  return {
    confident: open.filter(isConfident),
    lessSure: open.filter(each => !isConfident(each)),
    left: apartFrom(spans, left),
  };
}

/** Those that overlap none of the spans; both from left to right. */
function apartFrom<Figures extends Span>(spans: readonly Span[], figures: readonly Figures[]): Figures[] {
  let at = 0;
  /** How far the spans reach that begin before the figure. */
  let reach = 0;
  return figures.filter(({ start, end }) => {
    for (; at < spans.length && spans[at]!.start < end; at += 1) reach = Math.max(reach, spans[at]!.end);
    return reach <= start;
  });
}

/** Where the marked passages stand in the extracted text, as far as they are in it; from left to right. */
async function findMarked(text: string, marked: readonly TargetSelectors[]): Promise<Span[]> {
  if (marked.length === 0) return [];
  const { pause } = createSlices();
  const matcher = await createQuoteMatcher(text, { quotes: marked, pause });
  const spans: Span[] = [];
  for (const selector of marked) {
    const pausing = pause();
    if (pausing !== undefined) await pausing;
    const match = matcher.match(selector) ?? firstOf(withoutOtherBlocks(selector), matcher.match);
    if (match !== null) spans.push(match);
  }
  return spans.sort((a, b) => a.start - b.start);
}

/**
 * The selector without the context of other blocks, after, before, and both: on its page a passage may have next to
 * its block what the article leaves out.
 */
function withoutOtherBlocks([quote, position]: TargetSelectors): TargetSelectors[] {
  const { prefix, suffix } = quote;
  const ownPrefix = prefix.slice(prefix.lastIndexOf('\n') + 1);
  const [ownSuffix = ''] = suffix.split('\n');
  return [
    [{ ...quote, suffix: ownSuffix }, position],
    [{ ...quote, prefix: ownPrefix }, position],
    [{ ...quote, prefix: ownPrefix, suffix: ownSuffix }, position],
  ];
}

function firstOf<Item, Result>(items: readonly Item[], find: (item: Item) => Result | null): Result | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

/** A span of the text with what stands around it. */
export function passageAt(text: string, { start, end }: Span): QuotedPassage {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: text.slice(end, end + CONTEXT_LENGTH),
  };
}
