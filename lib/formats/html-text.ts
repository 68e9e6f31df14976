/** The saved text of an article as HTML, with its marks set in place. */
import type { AnnotationKind } from '../annotations/annotation.ts';
import type { ArticleBlock, BlockKind } from '../article/article.ts';
import { escapeHtml } from './escape-html.ts';
import type { Span } from './place-marks.ts';

export interface PlacedMark extends Span {
  /** Its number among the notes of the document. */
  number: number;
  kind: AnnotationKind;
}

const TAGS: Record<BlockKind, [start: string, end: string]> = {
  heading: ['<h2>', '</h2>'],
  paragraph: ['<p>', '</p>'],
  item: ['<li>', '</li>'],
  quotation: ['<blockquote>', '</blockquote>'],
  preformatted: ['<pre>', '</pre>'],
  caption: ['<p class="caption">', '</p>'],
};

/**
 * @param marks Their places in the text of the blocks, one a line. They may overlap, and run over several blocks.
 */
export function htmlText(blocks: readonly ArticleBlock[], marks: readonly PlacedMark[]): string {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end || a.number - b.number);
  const parts: string[] = [];
  let from = 0;
  for (const [at, { kind, text }] of blocks.entries()) {
    const [start, end] = TAGS[kind];
    if (kind === 'item' && blocks[at - 1]?.kind !== 'item') parts.push('<ul>');
    parts.push(start, blockText(text, from, sorted), end);
    if (kind === 'item' && blocks[at + 1]?.kind !== 'item') parts.push('</ul>');
    parts.push('\n');
    from += text.length + 1;
  }
  return parts.join('');
}

/** The text of a block that begins at `from`, cut wherever a mark begins or ends. */
function blockText(text: string, from: number, marks: readonly PlacedMark[]): string {
  const to = from + text.length;
  const within = marks.filter(({ start, end }) => start < to && end > from);
  const cuts = new Set([from, to]);
  for (const { start, end } of within) cuts.add(Math.max(start, from)).add(Math.min(end, to));
  const edges = [...cuts].sort((a, b) => a - b);
  let html = '';
  for (const [index, start] of edges.slice(0, -1).entries()) {
    const end = edges[index + 1]!;
    const over = within.filter(mark => mark.start < end && mark.end > start);
    const opened = over.map(({ kind }) => `<mark class="${kind}">`).join('');
    html += opened + escapeHtml(text.slice(start - from, end - from)) + '</mark>'.repeat(over.length);
    html += within
      .filter(mark => mark.end === end)
      .map(referenceOf)
      .join('');
  }
  return html;
}

function referenceOf({ number }: PlacedMark): string {
  return `<sup><a href="#note-${number}" id="mark-${number}">${number}</a></sup>`;
}
