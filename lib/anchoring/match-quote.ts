/**
 * Finds quotes in a text by their words and their surroundings, edited or not. Pure strings: what turns the place
 * into a range of DOM is `anchor.ts`.
 *
 * Stretches that quote and page have in common are chained to the places where the quote may stand; in each the
 * words between are aligned; and the place whose quote and surroundings fit best is taken, if it fits well enough.
 */
import { chainRuns, coverage } from './chain-runs.ts';
import { findRuns, hasTellingGram, type Run } from './find-runs.ts';
import { besideOf, besideShare, findVerbatim, surroundingsAt } from './find-verbatim.ts';
import { endOf } from './fold-text.ts';
import { locateQuote, type Place } from './locate-quote.ts';
import { matchEdges } from './match-edges.ts';
import { type SearchedPage, type SearchedQuote, searchedQuote, searchPage } from './searched-text.ts';
import type { TargetSelectors } from './selectors.ts';

export interface QuoteMatch {
  /** Offsets into the page's text. */
  start: number;
  end: number;
  /** Whether the same words stand there: typography and Unicode form aside. */
  isVerbatim: boolean;
  /** Share of the stored context, from 0 to 1, that stands around the place; 1 where none was stored. */
  context: number;
}

export interface QuoteMatcher {
  /** The best place of a quote; `null` where none is good enough. */
  match(target: TargetSelectors): QuoteMatch | null;
  /** What all matches have cost so far, in places and pairs of words looked at. */
  steps(): number;
}

export interface QuoteMatcherOptions {
  /** Whether what stands at an offset is beside the article: navigation, advertisements, related links. */
  isAside?: (offset: number) => boolean;
  /** The quotes that will be looked for, or of which parts will be, where they are known. */
  quotes?: readonly TargetSelectors[];
  /** Awaited between steps of the indexing. */
  pause?: () => Promise<void> | undefined;
}

/** With more quotes than this nearly all of a page is of some quote or of what is around it. */
const FEW_QUOTES = 64;

/** Indexes a page's text, once for all its quotes. A line feed in it stands between blocks. */
export async function createQuoteMatcher(
  text: string,
  { isAside = () => false, quotes, pause = () => undefined }: QuoteMatcherOptions = {},
): Promise<QuoteMatcher> {
  const isForFew = quotes !== undefined && quotes.length <= FEW_QUOTES;
  const wanted = isForFew ? quotes.map(([quote]) => searchedQuote(quote).keys) : undefined;
  const page = await searchPage(text, { wanted, pause });
  return {
    match([selector, position]) {
      const quote = searchedQuote(selector);
      if (quote.start === quote.end) return null;
      const quick = matchQuickly(page, quote);
      if (quick !== null) return quick;
      let best: Rated | null = null;
      for (const chain of chainRuns(page, findRuns(page, quote), quote)) {
        if (best !== null && mostScore(chain, quote) < best.score) continue;
        const place = locateQuote(page, quote, chain);
        if (place === null) continue;
        const rated = rate(page, quote, place, position.start, isAside);
        if (isGoodEnough(rated, quote.end - quote.start) && (best === null || isBetter(rated, best))) {
          best = rated;
        }
      }
      if (best !== null || hasTellingGram(page, quote)) return best;
      // Nothing in the quote tells one place from another: only its very words, in their surroundings, may count.
      for (const place of findVerbatim(page, quote)) {
        const rated = rate(page, quote, place, position.start, isAside);
        if (isGoodEnough(rated, quote.end - quote.start) && (best === null || rated.score > best.score)) {
          best = rated;
        }
      }
      return best;
    },
    steps: () => page.steps,
  };
}

/** So much of the surroundings must stand right beside a place for it to need no other proof. */
const TELLING_CONTEXT = 0.6;

function matchQuickly(page: SearchedPage, quote: SearchedQuote): QuoteMatch | null {
  const place = matchEdges(page, quote);
  if (place === null) return null;
  const { prefix, suffix } = surroundingsAt(page, place, quote);
  const context = contextOf(prefix, suffix);
  // What says less of its surroundings may have moved, and is better looked at closely.
  if (context < TELLING_CONTEXT) return null;
  return {
    start: page.starts[place.start]!,
    end: endOf(page, place.end - 1),
    isVerbatim: isSame(page.units, place, quote),
    context,
  };
}

interface Rated extends QuoteMatch {
  score: number;
  quote: number;
  /** What speaks for it around it: much of the stored context, or the few words right beside it. */
  support: number;
  /** What speaks against its words: text put into them, and edges that are not what the quote's were. */
  flaws: number;
  /** How well quote and place agree, their surroundings aside. */
  fit: number;
}

/** An edited passage where it stood is likelier than its old words elsewhere, so surroundings say more than words. */
const QUOTE = 0.3;
const CONTEXT = 0.35;
const VERBATIM = 0.01;
const INSERTED = 0.2;
/** A copy mostly stands in a block of its own. */
const BLOCK_EDGE = 0.1;
const NOT_ASIDE = 0.3;
const NEARNESS = 0.05;
const BESIDE = 0.2;

/** What the words right beside a place are worth where the rest of its surroundings is gone. */
const BESIDE_SUPPORT = 0.7;

/** Of two readings of one place the one with more of the quote is better, whatever speaks for the place. */
function isBetter(a: Rated, b: Rated): boolean {
  const overlap = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const isSamePlace = overlap > Math.min(a.end - a.start, b.end - b.start) / 2;
  return isSamePlace ? a.fit > b.fit : a.score > b.score;
}

function rate(
  page: SearchedPage,
  quote: SearchedQuote,
  place: Place,
  position: number,
  isAside: (offset: number) => boolean,
): Rated {
  const start = page.starts[place.start]!;
  const end = endOf(page, place.end - 1);
  const isVerbatim = isSame(page.units, place, quote);
  const context = contextOf(place.prefix, place.suffix);
  const fit = QUOTE * place.quote + VERBATIM * Number(isVerbatim) - INSERTED * Math.min(1, place.inserted);
  const score =
    fit +
    CONTEXT * context +
    BESIDE * place.beside +
    BLOCK_EDGE * (Number(place.edges[0]) + Number(place.edges[1])) +
    NOT_ASIDE * Number(!isAside(start)) +
    NEARNESS * (1 - Math.min(1, Math.abs(start - position) / page.units.length));
  const support = Math.max(context, BESIDE_SUPPORT * place.beside);
  const flaws = isVerbatim ? 0 : flawsOf(place);
  return { start, end, isVerbatim, context, score, fit, quote: place.quote, support, flaws };
}

/** What is alike though it is in no run: words too short to be found. */
const MOST_WITHOUT_RUNS = 0.35;

/** What no place with these runs can score more than: of the words between them half may be alike. */
function mostScore(chain: readonly Run[], quote: SearchedQuote): number {
  const { start, end, keys } = quote;
  const covered = coverage(chain, start, end) ?? 0;
  const context = contextOf(coverage(chain, 0, start), coverage(chain, end, keys.length));
  const words = covered > 0 ? 0.5 + covered / 2 : MOST_WITHOUT_RUNS;
  const { from, to } = besideOf(quote);
  const best = QUOTE * words + CONTEXT * context + BESIDE * besideShare(start - from + to - end);
  return best + VERBATIM + 2 * BLOCK_EDGE + NOT_ASIDE + NEARNESS;
}

/** The better side counts for more: what stood on the other may have been cut. */
function contextOf(prefix: number | null, suffix: number | null): number {
  if (prefix === null || suffix === null) return prefix ?? suffix ?? 1;
  return 0.65 * Math.max(prefix, suffix) + 0.35 * Math.min(prefix, suffix);
}

const INSERTED_FLAW = 0.3;
const EDGE_FLAW = 0.08;

function flawsOf({ inserted, edges }: Place): number {
  return INSERTED_FLAW * Math.min(1, inserted) + EDGE_FLAW * edges.filter(isSame => !isSame).length;
}

/** In units: a quote this long is believed by itself where most of it stands. */
const TELLING_LENGTH = 100;

/** A shorter one could stand anywhere: so much of its surroundings must be there too. */
const SHORT_LENGTH = 14;
const LEAST_SUPPORT = 0.2;

/** A weak quote needs strong surroundings; a short one is believed almost only when it is the same. */
function isGoodEnough({ quote, support, flaws }: Rated, length: number): boolean {
  if (length < SHORT_LENGTH && support < LEAST_SUPPORT) return false;
  const shortness = Math.max(0, 1 - length / TELLING_LENGTH);
  return quote - flaws >= 0.68 + 0.26 * shortness - (0.43 + 0.26 * shortness) * support;
}

function isSame(
  units: Uint16Array,
  { start, end }: { start: number; end: number },
  quote: SearchedQuote,
): boolean {
  if (end - start !== quote.end - quote.start) return false;
  for (let at = start; at < end; at++) {
    if (units[at] !== quote.units[quote.start + at - start]) return false;
  }
  return true;
}
