import { useId, useState } from 'preact/hooks';
import type { MergeSummary } from '../../../lib/annotations/merge.ts';
import type { FileFormat } from '../../../lib/formats/recognise-file.ts';
import type { PageTextKey } from '../../../lib/shared/texts.ts';
import { usePageTexts } from '../../page-texts-context.ts';
import { RefusedRows } from './RefusedRows.tsx';
import type { ImportPlan } from './use-import.ts';

const FORMATS: Record<FileFormat, PageTextKey> = {
  library: 'importFromLibrary',
  backup: 'importFromBackup',
  w3c: 'importFromW3c',
  hypothesis: 'importFromHypothesis',
  clipper: 'importFromClipper',
  csv: 'importFromCsv',
};

const COUNTS: readonly [count: keyof MergeSummary, name: PageTextKey][] = [
  ['added', 'importPlanAdded'],
  ['updated', 'importPlanUpdated'],
  ['kept', 'importPlanKept'],
  ['conflicting', 'importPlanConflicting'],
  ['deleted', 'importPlanDeleted'],
  ['same', 'importPlanSame'],
  ['articles', 'importPlanArticles'],
  ['tags', 'importPlanTags'],
];

interface Props {
  plan: ImportPlan;
  busy: boolean;
  onConfirm(withSettings: boolean): void;
  onCancel(): void;
}

/** What an import would do, before it does. */
export function PlannedImport({ plan, busy, onConfirm, onCancel }: Props) {
  const { text, number } = usePageTexts();
  const [withSettings, setWithSettings] = useState(false);
  const id = useId();
  const { file, format, summary, refused, settings, snapshot } = plan;
  const counts = COUNTS.filter(([count]) => summary[count] > 0);
  const isEmpty = Object.values(snapshot).every(rows => rows.length === 0) && settings === null;
  return (
    <section class="import-step" aria-labelledby={id}>
      <h3 id={id}>{text('importPlan', { file: file.name })}</h3>
      <p class="hint">{text(FORMATS[format])}</p>
      {counts.length === 0 && <p>{text(isEmpty ? 'importNone' : 'importPlanNothing')}</p>}
      {counts.length > 0 && (
        <dl class="counts">
          {counts.map(([count, name]) => (
            <div key={count}>
              <dt>{text(name)}</dt>
              <dd>{number(summary[count])}</dd>
            </div>
          ))}
        </dl>
      )}
      {refused.length > 0 && <RefusedRows refused={refused} />}
      {settings !== null && (
        <div class="check">
          <input
            type="checkbox"
            id={`${id}-settings`}
            aria-describedby={`${id}-hint`}
            checked={withSettings}
            onChange={event => setWithSettings(event.currentTarget.checked)}
          />
          <label for={`${id}-settings`}>{text('importSettings')}</label>
          <p class="hint" id={`${id}-hint`}>
            {text('importSettingsHint')}
          </p>
        </div>
      )}
      <p class="actions">
        {!isEmpty && (
          <button type="button" class="primary" disabled={busy} onClick={() => onConfirm(withSettings)}>
            {text('importNow')}
          </button>
        )}
        <button type="button" class="secondary" disabled={busy} onClick={onCancel}>
          {text('cancel')}
        </button>
      </p>
    </section>
  );
}
