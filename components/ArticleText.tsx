import { useEffect, useRef } from 'preact/hooks';
import { describeSpan } from '../lib/anchoring/describe.ts';
import type { QuotedPassage } from '../lib/anchoring/selectors.ts';
import { indexText } from '../lib/anchoring/text-index.ts';
import type { ArticleBlock } from '../lib/article/article.ts';
import { useTexts } from './texts-context.ts';

const ELEMENTS = {
  heading: 'h2',
  paragraph: 'p',
  item: 'p',
  quotation: 'blockquote',
  preformatted: 'pre',
  caption: 'p',
} as const;

export interface ArticleTextProps {
  blocks: readonly ArticleBlock[];
  language: string | null;
  direction: 'ltr' | 'rtl' | null;
  /** Called with the passage selected in this text, or `null` where the selection went. */
  onSelect(passage: QuotedPassage | null): void;
}

/** The extracted text, in which passages can be selected as in the page. */
export default function ArticleText({ blocks, language, direction, onSelect }: ArticleTextProps) {
  const { text } = useTexts();
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const onSelectionChange = () => {
      const selection = document.getSelection();
      if (selection === null || selection.rangeCount === 0 || root.current === null) return;
      const range = selection.getRangeAt(0);
      if (root.current.contains(range.commonAncestorContainer)) onSelect(passageOf(root.current, range));
    };
    document.addEventListener('selectionchange', onSelectionChange);
    return () => document.removeEventListener('selectionchange', onSelectionChange);
  }, [onSelect]);

  return (
    <section
      class="article-text"
      aria-label={text('article')}
      ref={root}
      lang={language ?? undefined}
      dir={direction ?? 'auto'}
    >
      {blocks.length === 0 && <p>{text('articleEmpty')}</p>}
      {blocks.map((block, at) => {
        const Element = ELEMENTS[block.kind];
        return (
          <Element key={at} class={`block-${block.kind}`}>
            {block.text}
          </Element>
        );
      })}
    </section>
  );
}

function passageOf(root: Element, range: Range): QuotedPassage | null {
  if (range.collapsed) return null;
  const index = indexText(root);
  const span = index.spanOf(range);
  if (span === null) return null;
  const [{ exact, prefix, suffix }] = describeSpan(index, span);
  return { exact, prefix, suffix };
}
