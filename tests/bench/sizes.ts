import { checkSizes } from '../../scripts/check-sizes.ts';
import type { Measure } from './measure.ts';

/** Gzipped bytes of what is shipped, of the extension as it was last built. */
export function measureSizes(): Measure[] {
  return checkSizes('.output/chrome-mv3').map(({ name, bytes, budget, missing }) => ({
    name: `size of ${name}, gzipped`,
    value: missing.length === 0 ? bytes / 1000 : Infinity,
    unit: 'kB',
    most: budget / 1000,
  }));
}
