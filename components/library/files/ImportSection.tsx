import { usePageTexts } from '../../page-texts-context.ts';
import { ColumnMapping } from './ColumnMapping.tsx';
import { FileChooser } from './FileChooser.tsx';
import type { FilesViewProps } from './files-services.ts';
import { PlannedImport } from './PlannedImport.tsx';
import { useImport } from './use-import.ts';

/** A file comes in: it is chosen, looked over, and only then imported. */
export function ImportSection(props: FilesViewProps) {
  const { busy } = props.activity;
  const { text } = usePageTexts();
  const { step, choose, mapColumns, confirm, cancel } = useImport(props);
  return (
    <section aria-labelledby="import-title">
      <h2 id="import-title">{text('importTitle')}</h2>
      <p class="prose">{text('importIntro')}</p>
      <FileChooser disabled={busy} onFile={choose} />
      {step.at === 'table' && (
        <ColumnMapping
          key={step.table.text}
          table={step.table}
          busy={busy}
          onContinue={mapping => void mapColumns(step.table, mapping)}
          onCancel={cancel}
        />
      )}
      {step.at === 'plan' && (
        <PlannedImport
          plan={step.plan}
          busy={busy}
          onConfirm={withSettings => void confirm(step.plan, withSettings)}
          onCancel={cancel}
        />
      )}
      {step.at === 'done' && (
        <div class="import-step is-done">
          <p>{step.message}</p>
          {step.undo !== null && (
            <p class="actions">
              <button type="button" class="secondary" disabled={busy} onClick={step.undo}>
                {text('importUndo')}
              </button>
            </p>
          )}
        </div>
      )}
    </section>
  );
}
