import { usePageTexts } from '../../page-texts-context.ts';
import { CitationStyleChoice } from './CitationStyleChoice.tsx';
import type { ExportFormat } from './export-formats.ts';
import type { FilesViewProps } from './files-services.ts';
import { TemplateEditor } from './TemplateEditor.tsx';
import { useSampleEntry } from './use-sample-entry.ts';
import type { Template } from './use-template.ts';

interface Props extends Pick<FilesViewProps, 'services' | 'files' | 'activity' | 'settings'> {
  format: ExportFormat;
  template: Template;
  /** Of a mark whose article shows what the export will look like; `null` where there is none. */
  sampleId: string | null;
}

/** What else there is to say of some formats. */
export function FormatOptions({ services, files, activity, settings, format, template, sampleId }: Props) {
  const { text } = usePageTexts();
  const isSampled = format === 'markdown' || format === 'bibliography';
  const sample = useSampleEntry(services, isSampled ? sampleId : null);
  if (format === 'markdown') return <TemplateEditor template={template} sample={sample} />;
  if (format !== 'bibliography') return null;
  return (
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
  );
}
