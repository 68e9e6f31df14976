import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hypothesisIdOf, uuidOfHypothesisId } from '../../../lib/formats/hypothesis-id.ts';

const IDS: [name: string, id: string, uuid: string][] = [
  ['of today', 'AZAAAAAAcACAAAAAAAAABw', '01900000-0000-7000-8000-000000000007'],
  ['with signs of base64url', '-_-_____TP-_______-_-w', 'fbffbfff-ffff-4cff-bfff-ffffffffbffb'],
  ['of the first years', 'AU6yAAAAAAAAAAAAAAAB', '014eb200-0000-e000-5000-000000000001'],
];

describe('ids of Hypothesis', () => {
  it.each(IDS)('%s are UUIDs and back', (_, id, uuid) => {
    expect(uuidOfHypothesisId(id)).toBe(uuid);
    expect(hypothesisIdOf(uuid)).toBe(id);
  });

  it.each(['', 'abc', 'AZAAAAAAcACAAAAAAAAAB', '%ZAAAAAAcACAAAAAAAAABw', 'AZAAAAAAcACAAAAAAAAABw=='])(
    'that are none, such as %j, give a UUID as any name does',
    id => {
      expect(uuidOfHypothesisId(id)).toMatch(
        /^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
      );
      expect(uuidOfHypothesisId(id)).toBe(uuidOfHypothesisId(id));
    },
  );

  it('stand for every UUID', () => {
    fc.assert(
      fc.property(fc.uuid(), uuid => {
        expect(uuidOfHypothesisId(hypothesisIdOf(uuid))).toBe(uuid);
      }),
    );
  });
});
