import { expect, test } from 'vitest';
import { keepTemplate, keptTemplate } from '../../../lib/store/kept-template.ts';

function storageOf(items: Map<string, string>, isFull = false): Storage {
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem(key: string, value: string) {
      if (isFull) throw new DOMException('', 'QuotaExceededError');
      items.set(key, value);
    },
    removeItem: (key: string) => void items.delete(key),
  } as Storage;
}

test('a template is kept until it is given up', () => {
  const storage = storageOf(new Map());
  expect(keptTemplate(storage)).toBeNull();
  keepTemplate('# {{title}}', storage);
  expect(keptTemplate(storage)).toBe('# {{title}}');
  keepTemplate(null, storage);
  expect(keptTemplate(storage)).toBeNull();
});

test('one that finds no room is forgotten, and nothing fails', () => {
  const storage = storageOf(new Map(), true);
  keepTemplate('# {{title}}', storage);
  expect(keptTemplate(storage)).toBeNull();
});
