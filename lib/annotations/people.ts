/** Who claims and who said: the people that marks name, each once, however the name was written. */
import { compareText } from '../shared/compare.ts';
import { collapseWhitespace } from '../shared/text.ts';
import type { Annotation } from './annotation.ts';
import { personOf } from './edit-annotation.ts';

export interface Person {
  /** As `personKey` gives it. */
  key: string;
  /** The name as most marks have it; of several such, the one with more capitals. */
  name: string;
  /** The claims and quotes that name this person, in the order in which they were given. */
  marks: Annotation[];
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

/** The people whom these marks name, those with most marks first. */
export function peopleIn(annotations: readonly Annotation[]): Person[] {
  const named = annotations.filter(mark => personOf(mark) !== null);
  return [...Map.groupBy(named, mark => personKey(personOf(mark)!))]
    .map(([key, marks]) => ({ key, name: mostFrequent(marks.map(mark => personOf(mark)!)), marks }))
    .sort((a, b) => b.marks.length - a.marks.length || compareText(a.key, b.key));
}

/** The mark with this name as that of who claims or said it; itself where it can have none, or has it. */
export function withPerson(annotation: Annotation, name: string): Annotation {
  if ((personOf(annotation) ?? '') === name) return annotation;
  if (annotation.kind === 'claim') return { ...annotation, record: { claimant: name } };
  if (annotation.kind === 'quote') return { ...annotation, record: { speaker: name } };
  return annotation;
}

/** Capitals come first in this order. */
function mostFrequent(names: readonly string[]): string {
  const counted = [...Map.groupBy(names, name => name)];
  const [[name]] = counted.sort(([a, as], [b, bs]) => bs.length - as.length || compareText(a, b)) as [
    [string, string[]],
  ];
  return name;
}
