import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createJsonWriter } from '../../../lib/formats/write-json.ts';

const KEYS = ['name', 'version', 'text', 'record', '1', 'ghi chú'];

const data = fc.letrec(tie => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS.slice(0, 4), 'ghi chú', 'other'), tie('value')),
  ),
})).value;

it('writes what JSON.stringify writes with the same keys', () => {
  const write = createJsonWriter(KEYS);
  fc.assert(
    fc.property(data, value => {
      expect(write(value)).toBe(JSON.stringify(value, KEYS, 2));
    }),
    { numRuns: 500 },
  );
});

it('writes at an indent as if the line had it', () => {
  expect(createJsonWriter(['name'])([{ name: 'a\nb' }], '    ')).toBe(
    '[\n      {\n        "name": "a\\nb"\n      }\n    ]',
  );
});
