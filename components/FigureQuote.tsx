import type { Span } from '../lib/anchoring/text-index.ts';

interface Props {
  quote: string;
  /** Where its figures are; left to right, none overlapping another. */
  figures: readonly Span[];
  /** Language of the article. */
  language: string | null;
}

/** What was marked, its figures set off. */
export function FigureQuote({ quote, figures, language }: Props) {
  const ends = [0, ...figures.map(({ end }) => end)];
  return (
    <blockquote class="figure-quote" lang={language ?? undefined} dir="auto">
      {figures.map(({ start, end }, at) => (
        <>
          {quote.slice(ends[at], start)}
          <strong>{quote.slice(start, end)}</strong>
        </>
      ))}
      {quote.slice(ends.at(-1))}
    </blockquote>
  );
}
