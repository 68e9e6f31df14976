/**
 * Finds a quote in a text by its words and its surroundings. Pure strings: what turns the place into a range
 * of DOM is `anchor.ts`.
 */
import { type FoldedText, foldText } from './fold-text.ts';
import type { TargetSelectors } from './selectors.ts';

export interface QuoteMatch {
  /** Offsets into the text before folding. */
  start: number;
  end: number;
  /** Share of the stored context, from 0 to 1, that stands around the place; 1 where none was stored. */
  context: number;
}

/** So many places are looked at for one quote: a comma stands in a long page thousands of times. */
const MOST_PLACES = 5000;

/** A quote that stands in one place only is trusted from this length on, whatever surrounds it. */
const TELLING_LENGTH = 12;

/** The context that a place must share where the words alone could stand anywhere. */
const LEAST_CONTEXT = 0.2;

/**
 * The best place of the quote in `page`, or `null` where its words do not stand there, or stand only where
 * nothing around them speaks for the place. White space, typography and Unicode form do not matter.
 */
export function matchQuote(page: FoldedText, [quote, position]: TargetSelectors): QuoteMatch | null {
  const exact = foldText(quote.exact).text;
  if (exact === '') return null;
  const prefix = foldText(quote.prefix).text;
  const suffix = foldText(quote.suffix).text;
  const contextLength = prefix.length + suffix.length;

  let best: (QuoteMatch & { distance: number }) | null = null;
  let places = 0;
  for (let at = page.text.indexOf(exact); at >= 0; at = page.text.indexOf(exact, at + 1)) {
    places += 1;
    if (places > MOST_PLACES) break;
    const end = at + exact.length;
    const shared = sharedBefore(page.text, at, prefix) + sharedAfter(page.text, end, suffix);
    const match = {
      start: page.starts[at]!,
      end: page.ends[end - 1]!,
      context: contextLength === 0 ? 1 : shared / contextLength,
      distance: Math.abs(page.starts[at]! - position.start),
    };
    if (best === null || isBetter(match, best)) best = match;
  }
  if (best === null) return null;
  const telling = places === 1 && exact.length >= TELLING_LENGTH;
  return telling || best.context >= LEAST_CONTEXT ? best : null;
}

function isBetter(a: { context: number; distance: number }, b: { context: number; distance: number }) {
  return a.context !== b.context ? a.context > b.context : a.distance < b.distance;
}

function sharedBefore(text: string, end: number, prefix: string): number {
  let shared = 0;
  while (shared < prefix.length && text[end - 1 - shared] === prefix[prefix.length - 1 - shared]) shared += 1;
  return shared;
}

function sharedAfter(text: string, start: number, suffix: string): number {
  let shared = 0;
  while (shared < suffix.length && text[start + shared] === suffix[shared]) shared += 1;
  return shared;
}
