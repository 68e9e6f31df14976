import { useId, useMemo } from 'preact/hooks';
import type { ExportEntry } from '../../../lib/formats/export-entry.ts';
import type { TemplateFault } from '../../../lib/formats/template.ts';
import { checkTemplate, renderMarkdown } from '../../../lib/formats/write-markdown.ts';
import type { PageTextKey, PageTexts } from '../../../lib/shared/texts.ts';
import { usePageTexts } from '../../page-texts-context.ts';
import { TemplateNames } from './TemplateNames.tsx';
import { useExportWords } from './use-export-options.ts';
import type { Template } from './use-template.ts';

const FAULTS: Record<TemplateFault['code'], PageTextKey> = {
  'open-tag': 'exportFaultOpenTag',
  'unknown-name': 'exportFaultUnknownName',
  'open-section': 'exportFaultOpenSection',
  'stray-end': 'exportFaultStrayEnd',
  'list-as-value': 'exportFaultListAsValue',
  'unsafe-place': 'exportFaultUnsafePlace',
};

/** A fault of a template in words, with its place. */
function templateFaultMessage(fault: TemplateFault, { text }: PageTexts): string {
  const { code, name, line, column } = fault;
  return text('exportTemplateFault', { line, column, fault: text(FAULTS[code], { name }) });
}

interface Props {
  template: Template;
  sample: ExportEntry | null;
}

/** The template of notes, beside what it makes of an article. */
export function TemplateEditor({ template, sample }: Props) {
  const texts = usePageTexts();
  const { text } = texts;
  const words = useExportWords();
  const id = useId();
  const { value, isDefault } = template;
  const fault = useMemo(() => checkTemplate(value), [value]);
  const preview = useMemo(
    () => (fault === null && sample !== null ? renderMarkdown(sample, value, words) : null),
    [fault, sample, value, words],
  );
  return (
    <div class="format-options template">
      <div class="template-source">
        <div class="template-head">
          <label for={id}>{text('exportTemplate')}</label>
          <span class="hint" id={`${id}-hint`}>
            {text('exportTemplateHint')}
          </span>
          <button type="button" class="link" disabled={isDefault} onClick={template.reset}>
            {text('exportTemplateReset')}
          </button>
        </div>
        <textarea
          id={id}
          rows={18}
          dir="ltr"
          spellcheck={false}
          value={value}
          aria-invalid={fault !== null}
          aria-describedby={`${id}-fault ${id}-hint`}
          onInput={event => template.change(event.currentTarget.value)}
        />
        <p class="error" id={`${id}-fault`} aria-live="polite">
          {fault !== null && templateFaultMessage(fault, texts)}
        </p>
      </div>
      <section class="template-preview" aria-labelledby={`${id}-preview`}>
        <h3 id={`${id}-preview`} dir="auto">
          {sample === null ? text('exportPreview') : text('exportPreviewOf', { title: sample.article.title })}
        </h3>
        {fault !== null && <p class="hint">{text('exportNoPreview')}</p>}
        {preview !== null && (
          // It scrolls, so the keyboard must reach it.
          <pre tabIndex={0} dir="auto">
            {preview}
          </pre>
        )}
      </section>
      <TemplateNames />
    </div>
  );
}
