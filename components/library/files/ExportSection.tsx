import { useState } from 'preact/hooks';
import { partOf } from '../../../lib/annotations/part-of.ts';
import { checkTemplate } from '../../../lib/formats/write-markdown.ts';
import { Choices } from '../../Choices.tsx';
import { usePageTexts } from '../../page-texts-context.ts';
import { EXPORT_FORMATS, type ExportFormat, FORMAT_FACTS } from './export-formats.ts';
import { FormatOptions } from './FormatOptions.tsx';
import type { FilesViewProps } from './files-services.ts';
import { runExport } from './run-export.ts';
import type { OptionsOf } from './use-export-options.ts';
import { useExtent } from './use-extent.ts';
import { useTemplate } from './use-template.ts';
import type { Writing } from './use-writing.ts';

interface Props extends FilesViewProps {
  writing: Writing;
  optionsOf: OptionsOf;
}

/** What is to go out, and as what. */
export function ExportSection(props: Props) {
  const { text } = usePageTexts();
  return (
    <section aria-labelledby="export-title">
      <h2 id="export-title">{text('exportTitle')}</h2>
      {props.selection.of === 0 ? <p class="hint">{text('exportEmpty')}</p> : <ExportForm {...props} />}
    </section>
  );
}

function ExportForm(props: Props) {
  const { services, files, activity, writing, optionsOf } = props;
  const { text } = usePageTexts();
  const { extent, setExtent, choices, count, ids } = useExtent(props);
  const [format, setFormat] = useState<ExportFormat>('json');
  const template = useTemplate();
  const isFaulty = format === 'markdown' && checkTemplate(template.value) !== null;

  const exportNow = () =>
    writing.write(
      async (signal, onProgress) => {
        const all = await services.library.snapshot();
        const part = extent === 'everything' ? all : partOf(all, ids());
        return runExport(part, optionsOf(format, template.value), signal, onProgress);
      },
      file => {
        if (extent === 'everything' && format === 'json') files.onBackedUp();
        return text('exported', { file });
      },
    );

  return (
    <>
      <Choices
        legend={text('exportWhat')}
        value={extent}
        choices={choices}
        onChoose={each => setExtent(each)}
      >
        {choices.length === 1 && <p class="hint">{text('exportWhatHint')}</p>}
      </Choices>
      <Choices
        legend={text('exportFormat')}
        value={format}
        choices={EXPORT_FORMATS.map(value => {
          const { name, hint } = FORMAT_FACTS[value];
          return { value, label: text(name), hint: text(hint) };
        })}
        onChoose={each => setFormat(each)}
      />
      <FormatOptions {...props} format={format} template={template} sampleId={ids(1)[0] ?? null} />
      <p class="actions">
        <button
          type="button"
          class="primary"
          disabled={activity.busy || count === 0 || isFaulty}
          onClick={exportNow}
        >
          {text('exportButton')}
        </button>
        {count === 0 && <span class="hint">{text('nothingFound')}</span>}
      </p>
    </>
  );
}
