/** The figures of the article that could be tagged. Looking for them is code of its own, loaded after the marks. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Annotation } from '../../lib/annotations/annotation.ts';
import { currentSelector } from '../../lib/annotations/current-selector.ts';
import type { ArticleFigures, LeftFigure, Suggestion } from '../../lib/annotations/suggestions.ts';
import type { ArticleBlock } from '../../lib/article/article.ts';

export interface Suggestions {
  /** The article's text, in which all offsets count. */
  text: string;
  confident: readonly Suggestion[];
  lessSure: readonly Suggestion[];
  /** Numbers that were taken for no statistics, and are not marked. */
  left: readonly LeftFigure[];
}

interface Input {
  blocks: readonly ArticleBlock[];
  language: string | null;
  publishedTime: string | null;
  annotations: readonly Annotation[];
  dismissed: readonly string[];
}

/** After so long the list of marks has been painted, in milliseconds. */
const IDLE = 300;

const loadReader = () => import('../../lib/annotations/suggestions.ts');

/** `null` until the article was looked through. @param isWanted Whether not to wait for a quiet moment. */
export function useSuggestions(input: Input, isWanted: boolean): Suggestions | null {
  const { blocks, language, publishedTime, annotations, dismissed } = input;
  const [figures, setFigures] = useState<ArticleFigures | null>(null);
  const [suggestions, setSuggestions] = useState<Suggestions | null>(null);

  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      const { readFigures } = await loadReader();
      if (isCurrent) setFigures(readFigures(blocks, language ?? 'en', publishedTime ?? ''));
    };
    const idle = setTimeout(() => void read(), isWanted ? 0 : IDLE);
    return () => {
      isCurrent = false;
      clearTimeout(idle);
    };
  }, [blocks, language, publishedTime, isWanted]);

  const marked = useMemo(
    () => JSON.stringify(annotations.filter(({ kind }) => kind === 'statistic').map(currentSelector)),
    [annotations],
  );
  const aside = JSON.stringify(dismissed);

  useEffect(() => {
    if (figures === null) return;
    let isCurrent = true;
    const open = async () => {
      const { openFigures } = await loadReader();
      const opened = await openFigures(figures, JSON.parse(marked), JSON.parse(aside));
      if (isCurrent) setSuggestions({ text: figures.text, ...opened });
    };
    void open();
    return () => {
      isCurrent = false;
    };
  }, [figures, marked, aside]);

  return suggestions;
}
