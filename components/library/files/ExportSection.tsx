import { useState } from 'preact/hooks';
import { partOf } from '../../../lib/annotations/part-of.ts';
import { checkTemplate } from '../../../lib/formats/write-markdown.ts';
import { type Choice, Choices } from '../../Choices.tsx';
import { usePageTexts } from '../../page-texts-context.ts';
import { CitationStyleChoice } from './CitationStyleChoice.tsx';
import { EXPORT_FORMATS, type ExportFormat, FORMAT_FACTS } from './export-formats.ts';
import type { FilesViewProps } from './files-services.ts';
import { runExport } from './run-export.ts';
import { TemplateEditor } from './TemplateEditor.tsx';
import type { OptionsOf } from './use-export-options.ts';
import { useSampleEntry } from './use-sample-entry.ts';
import { useTemplate } from './use-template.ts';
import type { Writing } from './use-writing.ts';

type Extent = 'everything' | 'view' | 'chosen';

interface Props extends FilesViewProps {
  writing: Writing;
  optionsOf: OptionsOf;
}

/** What is to go out, and as what. */
export function ExportSection(props: Props) {
  const { services, files, activity, chosen, selection, isFiltered, settings, writing, optionsOf } = props;
  const { text, plural } = usePageTexts();
  const [wanted, setExtent] = useState<Extent>(
    chosen !== null ? 'chosen' : isFiltered ? 'view' : 'everything',
  );
  const [format, setFormat] = useState<ExportFormat>('json');
  const template = useTemplate();

  const extents: Choice<Extent>[] = [
    { value: 'everything', label: plural('exportEverything', selection.of) },
    ...(isFiltered ? [{ value: 'view' as const, label: plural('exportView', selection.total) }] : []),
    ...(chosen !== null ? [{ value: 'chosen' as const, label: plural('exportChosen', chosen.length) }] : []),
  ];
  const extent = extents.some(({ value }) => value === wanted) ? wanted : 'everything';
  const idsIn = (from: number, to: number) =>
    extent === 'chosen' && chosen !== null ? chosen.slice(from, to) : selection.ids(from, to);
  const isShown = format === 'markdown' || format === 'bibliography';
  const sample = useSampleEntry(services, isShown ? (idsIn(0, 1)[0] ?? null) : null);

  const exportNow = () =>
    writing.write(
      async (signal, onProgress) => {
        const all = await services.library.snapshot();
        const part = extent === 'everything' ? all : partOf(all, idsIn(0, selection.length));
        return runExport(part, optionsOf(format, template.value), signal, onProgress);
      },
      file => {
        if (extent === 'everything' && format === 'json') files.onBackedUp();
        return text('exported', { file });
      },
    );

  const isNone = selection.of === 0 || (extent === 'view' && selection.total === 0);
  const isFaulty = format === 'markdown' && checkTemplate(template.value) !== null;
  return (
    <section aria-labelledby="export-title">
      <h2 id="export-title">{text('exportTitle')}</h2>
      <Choices
        legend={text('exportWhat')}
        value={extent}
        choices={extents}
        onChoose={value => setExtent(value)}
      >
        {extents.length === 1 && <p class="hint">{text('exportWhatHint')}</p>}
      </Choices>
      <Choices
        legend={text('exportFormat')}
        value={format}
        choices={EXPORT_FORMATS.map(value => ({
          value,
          label: text(FORMAT_FACTS[value].name),
          hint: text(FORMAT_FACTS[value].hint),
        }))}
        onChoose={value => setFormat(value)}
      />
      {format === 'bibliography' && (
        <CitationStyleChoice
          style={settings.citationStyle}
          sample={sample}
          onChange={citationStyle =>
            void activity.act(async () => {
              await files.changeSettings({ citationStyle });
              return { message: text('settingSaved') };
            })
          }
        />
      )}
      {format === 'markdown' && <TemplateEditor template={template} sample={sample} />}
      <p class="actions">
        <button
          type="button"
          class="primary"
          disabled={activity.busy || isNone || isFaulty}
          onClick={exportNow}
        >
          {text('exportButton')}
        </button>
        {isNone && <span class="hint">{text('exportEmpty')}</span>}
      </p>
    </section>
  );
}
