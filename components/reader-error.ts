import type { TextKey, Texts, TextValues } from '../lib/shared/texts.ts';

/** Something expected that went wrong, with the text that says so to the reader. */
export class ReaderError extends Error {
  readonly key: TextKey;
  readonly values: TextValues;

  constructor(key: TextKey, values: TextValues = {}, options?: ErrorOptions) {
    super(key, options);
    this.key = key;
    this.values = values;
  }
}

/** What to say to the reader of any error. */
export function messageOf(error: unknown, { text }: Texts): string {
  if (error instanceof ReaderError) return text(error.key, error.values);
  const name = nameOf(error);
  if (name === 'QuotaExceededError') return text('failedDiskFull');
  return text('failed', { reason: reasonOf(error) });
}

/** The database adds the whole of the error that it wraps on a line of its own. */
function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]!.trim();
}

/** The database wraps the error of the disk in one of its own. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const inner = 'inner' in error ? nameOf(error.inner) : '';
  return [error.name, inner].find(name => name === 'QuotaExceededError') ?? error.name;
}
