/** Parses the text of a file as JSON, or says why it is none. */
import { findJsonFault } from './find-json-fault.ts';

export type JsonFault =
  | { code: 'too-large'; bytes: number; limit: number }
  | { code: 'empty' }
  /** Line and column count from one, the column in UTF-16 units. */
  | { code: 'not-json'; line: number; column: number }
  /** JSON, but its end is missing. */
  | { code: 'cut-off' };

/** @param limit In bytes of UTF-8. */
export function readJson(
  text: string,
  limit: number,
): { ok: true; data: unknown } | { ok: false; fault: JsonFault } {
  const bytes = text.length > limit / 3 ? new TextEncoder().encode(text).length : 0;
  if (bytes > limit) return { ok: false, fault: { code: 'too-large', bytes, limit } };
  const json = text.replace(/^\uFEFF/, '');
  if (json.trim() === '') return { ok: false, fault: { code: 'empty' } };
  try {
    return { ok: true, data: JSON.parse(json) };
  } catch {
    return { ok: false, fault: syntaxFault(json) };
  }
}

function syntaxFault(json: string): JsonFault {
  const offset = findJsonFault(json) ?? json.length;
  if (offset === json.length) return { code: 'cut-off' };
  const before = json.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { code: 'not-json', line: before.split('\n').length, column: offset - lineStart + 1 };
}
