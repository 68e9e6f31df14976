/** What an import did, or why it was refused, in words. */
import type { MergeSummary } from '../../lib/annotations/merge.ts';
import type { BackupFault } from '../../lib/formats/backup-file.ts';
import type { PageTexts } from '../../lib/shared/texts.ts';

export function summaryMessage(summary: MergeSummary, { text, plural }: PageTexts): string {
  const parts = [
    summary.added > 0 && plural('importAdded', summary.added),
    summary.updated > 0 && plural('importUpdated', summary.updated),
    summary.kept > 0 && plural('importKept', summary.kept),
    summary.deleted > 0 && plural('importDeleted', summary.deleted),
    summary.same > 0 && plural('importSame', summary.same),
  ].filter(part => part !== false);
  return parts.length === 0 ? text('importNothing') : parts.join(', ');
}

export function faultMessage(fault: BackupFault, { text }: PageTexts): string {
  switch (fault.code) {
    case 'too-large':
      return text('faultTooLarge', { limit: Math.floor(fault.limit / 2 ** 20) });
    case 'empty':
      return text('faultEmpty');
    case 'not-json':
      return text('faultNotJson', { line: fault.line, column: fault.column });
    case 'cut-off':
      return text('faultCutOff');
    case 'not-ours':
      return text('faultNotOurs');
    case 'not-gzip':
      return text('faultNotGzip');
    case 'damaged':
      return text('faultDamaged');
    case 'unknown-version':
      return text('faultUnknownVersion', { version: String(fault.version) });
    case 'invalid':
      return text('faultInvalid', { path: fault.path, expected: fault.expected, received: fault.received });
  }
}
