import type { QuotedPassage } from '../anchoring/selectors.ts';
import { type Data, isData, listOf } from './json-data.ts';

export interface FoundPassage extends QuotedPassage {
  /** As the selector that it comes from counts; zero where there is none. */
  start: number;
  end: number;
}

/** More than any program refines a selector. */
const DEEPEST = 8;

/**
 * The passage that selectors name, alone, in a list, or refining one another. A position is taken where it stands
 * beside a quote; the quote alone says what the passage is.
 *
 * @returns `null` where none of them quotes it
 */
export function findPassage(selectors: unknown): FoundPassage | null {
  const all = selectorsIn(selectors, 0);
  const quote = all.find(({ exact }) => typeof exact === 'string' && exact.trim() !== '');
  if (quote === undefined) return null;
  const exact = String(quote['exact']);
  return {
    exact,
    prefix: contextIn(quote, 'prefix'),
    suffix: contextIn(quote, 'suffix'),
    ...positionIn(all, exact),
  };
}

function selectorsIn(value: unknown, depth: number): Data[] {
  if (depth > DEEPEST) return [];
  return listOf(value)
    .filter(isData)
    .flatMap(selector => [selector, ...selectorsIn(selector['refinedBy'], depth + 1)]);
}

function contextIn(quote: Data, key: string): string {
  const context = quote[key];
  return typeof context === 'string' ? context : '';
}

/** In our own units where they are given. */
function positionIn(selectors: readonly Data[], exact: string): { start: number; end: number } {
  for (const { 'otr:startUnit': start, 'otr:endUnit': end } of selectors) {
    if (isOffset(start) && isOffset(end) && start <= end) return { start, end };
  }
  const start = selectors.map(selector => selector['start']).find(isOffset) ?? 0;
  return { start, end: start + exact.length };
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
