/** Who claims and who said: the people that marks name, each once, however the name was written. */
import { compareText } from '../shared/compare.ts';
import { collapseWhitespace } from '../shared/text.ts';
import type { Annotation } from './annotation.ts';
import type { FacetValue } from './count-facets.ts';
import { personOf } from './edit-annotation.ts';

export interface Person {
  /** As `personKey` gives it. */
  key: string;
  /** The name as most marks have it; of several such, the one with more capitals. */
  name: string;
  /** Every way in which marks write it, that of `name` first. */
  spellings: string[];
  claims: number;
  quotes: number;
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * What spellings of one name have in common: neither case, spaces and Unicode form count, nor on which vowel a
 * Vietnamese tone is written (Hoà, Hòa). The tone itself does: Hà and Hạ are two.
 */
export function personKey(name: string): string {
  const words = collapseWhitespace(name.toLowerCase().normalize('NFD')).split(' ');
  return words.map(word => word.replace(TONES, '') + (word.match(TONES) ?? []).join('')).join(' ');
}

/**
 * The people whom claims and quotes name, those with most of them first.
 *
 * @param claims How many claims have each name, as it is written there; of each name at most once.
 * @param quotes The same of quotes.
 */
export function peopleIn(claims: readonly FacetValue[], quotes: readonly FacetValue[]): Person[] {
  const counts = new Map<string, { claims: number; quotes: number }>();
  for (const { value, count } of claims) counts.set(value, { claims: count, quotes: 0 });
  for (const { value, count } of quotes) {
    counts.set(value, { claims: counts.get(value)?.claims ?? 0, quotes: count });
  }
  return [...Map.groupBy(counts, ([name]) => personKey(name))]
    .map(([key, named]) => {
      // Capitals come first in this order.
      const spellings = named
        .sort(([a, as], [b, bs]) => total(bs) - total(as) || compareText(a, b))
        .map(([name]) => name);
      return {
        key,
        name: spellings[0]!,
        spellings,
        claims: sum(named, 'claims'),
        quotes: sum(named, 'quotes'),
      };
    })
    .sort((a, b) => total(b) - total(a) || compareText(a.key, b.key));
}

/** The mark with this name as that of who claims or said it; itself where it can have none, or has it. */
export function withPerson(annotation: Annotation, name: string): Annotation {
  if ((personOf(annotation) ?? '') === name) return annotation;
  if (annotation.kind === 'claim') return { ...annotation, record: { claimant: name } };
  if (annotation.kind === 'quote') return { ...annotation, record: { speaker: name } };
  return annotation;
}

type Counts = Pick<Person, 'claims' | 'quotes'>;

const total = ({ claims, quotes }: Counts) => claims + quotes;

const sum = (named: readonly [string, Counts][], which: keyof Counts) =>
  named.reduce((all, [, counts]) => all + counts[which], 0);
