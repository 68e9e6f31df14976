import { expect, test } from 'vitest';
import { requestPersistence } from '../../../lib/store/persistence.ts';

const never = new Promise<boolean>(() => {});

test.each<[name: string, persist: (() => Promise<boolean>) | undefined, answer: boolean]>([
  ['that it will keep it', async () => true, true],
  ['that it may not', async () => false, false],
  ['nothing', () => never, false],
  ['with an error', () => Promise.reject(new Error('no')), false],
  ['that it cannot be asked', undefined, false],
])('the browser answers %s', async (_name, persist, answer) => {
  expect(await requestPersistence({ persist } as unknown as StorageManager, 20)).toBe(answer);
});
