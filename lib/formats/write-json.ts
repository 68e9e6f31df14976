/**
 * Writes data as `JSON.stringify(data, keys, 2)` does, several times faster: that looks for each of the keys in each
 * object.
 *
 * @param keys What is written of objects, in this order.
 * @returns What writes a value that JSON can hold, with the indent of the line on which it begins.
 */
export function createJsonWriter(keys: readonly string[]): (value: unknown, indent?: string) => string {
  const ranks = new Map(keys.map((key, rank) => [key, rank]));
  const byShape = new Map<string, Property[]>();

  /** Records of one kind have the same keys in the same order. */
  const propertiesOf = (value: object): Property[] => {
    let shape = '';
    for (const key in value) shape += `${key}\0`;
    let properties = byShape.get(shape);
    if (properties === undefined) {
      properties = Object.keys(value)
        .filter(key => ranks.has(key))
        .sort((a, b) => ranks.get(a)! - ranks.get(b)!)
        .map(key => ({ key, head: `"${key}": ` }));
      byShape.set(shape, properties);
    }
    return properties;
  };

  const write = (value: unknown, line: string): string => {
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const inner = `${line}  `;
    let parts = '';
    const add = (part: string) => {
      parts += (parts === '' ? inner : `,${inner}`) + part;
    };
    if (Array.isArray(value)) {
      for (const item of value) add(write(item, inner));
      return parts === '' ? '[]' : `[${parts}${line}]`;
    }
    for (const { key, head } of propertiesOf(value)) {
      add(head + write((value as Record<string, unknown>)[key], inner));
    }
    return parts === '' ? '{}' : `{${parts}${line}}`;
  };

  return (value, indent = '') => write(value, `\n${indent}`);
}

interface Property {
  key: string;
  /** What stands before its value. */
  head: string;
}
