import { type CitationStyle, formatCitation } from '../../../lib/formats/citations/format-citation.ts';
import type { ExportEntry } from '../../../lib/formats/export-entry.ts';
import { citationStyles } from '../../citation-styles.ts';
import { ChoiceField } from '../../fields.tsx';
import { usePageTexts } from '../../page-texts-context.ts';

interface Props {
  style: CitationStyle;
  sample: ExportEntry | null;
  onChange(style: CitationStyle): void;
}

/** The style of a list of references, and what an entry looks like in it. */
export function CitationStyleChoice({ style, sample, onChange }: Props) {
  const texts = usePageTexts();
  const { text } = texts;
  return (
    <div class="format-options">
      <ChoiceField
        label={text('exportStyle')}
        hint={text('exportStyleHint')}
        value={style}
        choices={citationStyles(texts)}
        onChange={onChange}
      />
      {sample !== null && (
        <figure>
          <figcaption class="hint">{text('exportSample')}</figcaption>
          <p class="citation" lang={sample.article.language ?? undefined} dir="auto">
            {formatCitation(sample.article, style, { accessed: sample.article.created }).map(
              ({ text: run, isItalic }) => (isItalic ? <i>{run}</i> : run),
            )}
          </p>
        </figure>
      )}
    </div>
  );
}
