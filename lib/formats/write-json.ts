/**
 * Writes data as `JSON.stringify(data, keys, 2)` does, several times faster: that looks for each of the keys in each
 * object.
 *
 * @param keys What is written of objects, in this order.
 * @returns What writes a value that JSON can hold, with the indent of the line on which it begins.
 */
export function createJsonWriter(keys: readonly string[]): (value: unknown, indent?: string) => string {
  const ranks = new Map(keys.map((key, rank) => [key, rank]));
  const byShape = new Map<string, string[]>();

  /** Records of one kind have the same keys in the same order. */
  const keysOf = (value: object): string[] => {
    const own = Object.keys(value);
    const shape = own.join('\0');
    let sorted = byShape.get(shape);
    if (sorted === undefined) {
      sorted = own.filter(key => ranks.has(key)).sort((a, b) => ranks.get(a)! - ranks.get(b)!);
      byShape.set(shape, sorted);
    }
    return sorted;
  };

  const write = (value: unknown, line: string): string => {
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const inner = `${line}  `;
    const parts = Array.isArray(value)
      ? value.map(item => write(item, inner))
      : keysOf(value).map(key => `"${key}": ${write((value as Record<string, unknown>)[key], inner)}`);
    const [open, close] = Array.isArray(value) ? '[]' : '{}';
    return parts.length === 0
      ? `${open}${close}`
      : `${open}${inner}${parts.join(`,${inner}`)}${line}${close}`;
  };

  return (value, indent = '') => write(value, `\n${indent}`);
}
