/** JSON of which nothing is known yet. */

export type Data = Record<string, unknown>;

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The items of a list; a value alone as the only one; nothing for what is absent. */
export function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** The first text under one of the keys that is more than white space, without white space around it. */
export function textIn(data: Data, ...keys: string[]): string | null {
  for (const key of keys) {
    const [text] = listOf(data[key]);
    if (typeof text === 'string' && text.trim() !== '') return text.trim();
  }
  return null;
}
