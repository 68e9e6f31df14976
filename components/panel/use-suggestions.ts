/** The figures of the article that could be tagged. Looking for them is code of its own, loaded after the marks. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Annotation } from '../../lib/annotations/annotation.ts';
import { currentSelector } from '../../lib/annotations/current-selector.ts';
import type { ArticleFigures, LeftFigure, Suggestion } from '../../lib/annotations/suggestions.ts';
import type { ArticleBlock, StatisticDismissal } from '../../lib/article/article.ts';

export interface Suggestions {
  /** The article's text, in which all offsets count. */
  text: string;
  confident: readonly Suggestion[];
  lessSure: readonly Suggestion[];
  /** Numbers that were taken for no statistics, and are not marked. */
  left: readonly LeftFigure[];
}

interface Input {
  /** `undefined` until the page was read. */
  blocks: readonly ArticleBlock[] | undefined;
  language: string | null;
  publishedTime: string | null;
  annotations: readonly Annotation[];
  dismissed: readonly StatisticDismissal[];
}

/** After so long the list of marks has been painted, in milliseconds. */
const IDLE = 300;

const loadReader = () => import('../../lib/annotations/suggestions.ts');

/**
 * `null` until the article was looked through, and again as soon as the page has another one.
 *
 * @param isWanted Whether not to wait for a quiet moment.
 */
export function useSuggestions(input: Input, isWanted: boolean): Suggestions | null {
  const { blocks, language, publishedTime, annotations, dismissed } = input;
  // By its text: an article that is read again and says the same needs no other look.
  const text = useMemo(() => blocks?.map(block => block.text).join('\n'), [blocks]);
  const [figures, setFigures] = useState<ArticleFigures | null>(null);
  const [suggestions, setSuggestions] = useState<Suggestions | null>(null);
  const isHasty = useRef(isWanted);
  isHasty.current = isWanted;

  useEffect(() => {
    if (text === undefined) return;
    let isCurrent = true;
    const read = async () => {
      const { readFigures } = await loadReader();
      const read = await readFigures(text, language ?? 'en', publishedTime ?? '');
      if (isCurrent) setFigures(read);
    };
    const idle = setTimeout(() => void read(), isHasty.current ? 0 : IDLE);
    return () => {
      isCurrent = false;
      clearTimeout(idle);
    };
  }, [text, language, publishedTime]);

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

  return suggestions?.text === text ? suggestions : null;
}
