/**
 * Pages of a made-up language, in which a few thousand words come again and again as in a real text, and edited
 * versions of them of which it is known where every word came from.
 */
import { random } from './random.ts';

export const LEVELS = ['markup', 'light edits', 'heavy edits', 'passage cut'] as const;

export type Level = (typeof LEVELS)[number];

export interface Passage {
  start: number;
  end: number;
}

export interface EditedPage {
  html: string;
  /** Where each passage is now in the page's text; `null` where it was cut. */
  truths: (Passage | null)[];
}

interface Word {
  text: string;
  /** Index of the word it was, or stands for; -1 where it is new. */
  origin: number;
}

export interface MadeUpPage {
  html: string;
  passages: Passage[];
  edited(level: Level): EditedPage;
}

const ONSETS = 'b ch đ g h kh l m ng nh ph qu t th tr v'.split(' ');
const RIMES = 'ang ân ện inh ông uyên ả ôi ay ước ức ơn'.split(' ');
const WORDS_IN_PARAGRAPH = 50;

/** @param count Passages of 4 to 40 words, spread over the page, each within a paragraph. */
export function madeUpPage(words: number, count: number): MadeUpPage {
  const next = random(1);
  const word = () =>
    next(12) === 0
      ? String(next(10_000))
      : Array.from(
          { length: 1 + next(2) },
          () => ONSETS[next(ONSETS.length)]! + RIMES[next(RIMES.length)]!,
        ).join('');
  const original: Word[] = Array.from({ length: words }, (_, origin) => ({ text: word(), origin }));
  const step = Math.max(1, Math.floor(words / count));
  const lengths = [4, 7, 12, 20, 40];
  const marked = Array.from({ length: count }, (_, at) => {
    const length = lengths[at % lengths.length]!;
    // Within one paragraph, since paragraphs may part.
    const paragraph = Math.floor((at * step) / WORDS_IN_PARAGRAPH) * WORDS_IN_PARAGRAPH;
    const from = Math.min(at * step, paragraph + WORDS_IN_PARAGRAPH - length, words - length);
    return { from, to: from + length };
  });
  const paragraphs = inParagraphs(original);

  return {
    html: htmlOf(paragraphs, false),
    passages: spansOf(paragraphs, marked).map(span => span!),
    edited(level) {
      const edit = random(2);
      const owner = new Int32Array(words).fill(-1);
      for (const [at, { from, to }] of marked.entries()) if (at % 2 === 0) owner.fill(at, from, to);
      const change = (each: Word): Word[] => {
        if (level === 'passage cut') return owner[each.origin]! >= 0 ? [] : [each];
        const rate = level === 'light edits' ? 30 : level === 'heavy edits' ? 7 : Infinity;
        if (rate === Infinity || edit(rate) > 0) return [each];
        const kind = edit(4);
        if (kind === 0) return [];
        if (kind === 1) return [each, { text: word(), origin: -1 }];
        return [{ ...each, text: kind === 2 ? word() : `${each.text.slice(1)}x` }];
      };
      const changed = paragraphs.map(paragraph => paragraph.flatMap(change));
      if (level === 'heavy edits') {
        for (let move = 0; move < changed.length / 10; move++) {
          changed.splice(edit(changed.length), 0, ...changed.splice(edit(changed.length), 1));
        }
      }
      const kept = changed.filter(paragraph => paragraph.length > 0);
      const truths = spansOf(kept, marked);
      return { html: htmlOf(kept, true), truths: level === 'passage cut' ? truths.map(onlyWhole) : truths };

      function onlyWhole(span: Passage | null, at: number): Passage | null {
        return at % 2 === 0 ? null : span;
      }
    },
  };
}

function inParagraphs(words: readonly Word[]): Word[][] {
  const paragraphs: Word[][] = [];
  for (let at = 0; at < words.length; at += WORDS_IN_PARAGRAPH) {
    paragraphs.push(words.slice(at, at + WORDS_IN_PARAGRAPH));
  }
  return paragraphs;
}

function htmlOf(paragraphs: readonly Word[][], isWrapped: boolean): string {
  const inline = isWrapped ? ['<em>', '</em>', 13] : ['<b>', '</b>', 17];
  const [open, close, every] = inline as [string, string, number];
  const body = paragraphs
    .map(words => words.map(({ text }, at) => (at % every === 0 ? `${open}${text}${close}` : text)).join(' '))
    .map(text => (isWrapped ? `<div>\n  <p>${text}</p>\n</div>` : `<p>${text}</p>`))
    .join('\n');
  return `<article>${body}</article>`;
}

/** From the first to the last word that is left of each passage, as offsets into the page's rendered text. */
function spansOf(
  paragraphs: readonly Word[][],
  marked: readonly { from: number; to: number }[],
): (Passage | null)[] {
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  let offset = 0;
  for (const words of paragraphs) {
    for (const { text, origin } of words) {
      starts.set(origin, offset);
      offset += text.length;
      ends.set(origin, offset);
      offset += 1;
    }
  }
  return marked.map(({ from, to }) => {
    let start = Infinity;
    let end = -Infinity;
    for (let origin = from; origin < to; origin++) {
      start = Math.min(start, starts.get(origin) ?? Infinity);
      end = Math.max(end, ends.get(origin) ?? -Infinity);
    }
    return start < end ? { start, end } : null;
  });
}
