import { expect, test } from 'vitest';
import { isBackupDue } from '../../../lib/shared/is-backup-due.ts';

type Situation = Parameters<typeof isBackupDue>[0];

const NOW = '2026-07-31T09:00:00.000Z';
const daysAgo = (days: number) => new Date(Date.parse(NOW) - days * 86_400_000).toISOString();

test.each<[name: string, situation: Partial<Situation>, isDue: boolean]>([
  ['an empty library', { firstMark: null }, false],
  ['a fresh library', { firstMark: daysAgo(29) }, false],
  ['a period after the first mark', { firstMark: daysAgo(30) }, true],
  ['a week after the first mark, by the week', { reminder: 'weekly', firstMark: daysAgo(7) }, true],
  ['a week after the first mark, by the month', { firstMark: daysAgo(7) }, false],
  ['never, where that was chosen', { reminder: 'never', firstMark: daysAgo(900) }, false],
  ['soon after an export', { exported: daysAgo(29) }, false],
  ['a period after the last export', { exported: daysAgo(30) }, true],
  ['six days after an export, by the week', { reminder: 'weekly', exported: daysAgo(6) }, false],
  ['an export before all marks that are left', { exported: daysAgo(40), firstMark: daysAgo(2) }, true],
  ['just put off', { exported: daysAgo(31), putOff: daysAgo(0) }, false],
  ['put off a week ago', { exported: daysAgo(40), putOff: daysAgo(7) }, true],
  ['put off a day ago, by the week', { reminder: 'weekly', putOff: daysAgo(1) }, true],
  ['put off long ago and exported since', { exported: daysAgo(3), putOff: daysAgo(50) }, false],
  ['an export in time to come', { exported: daysAgo(-900) }, true],
  ['put off in time to come', { putOff: daysAgo(-900) }, true],
  ['marks from time to come', { firstMark: daysAgo(-2) }, false],
  ['times that are none', { exported: 'yesterday', putOff: '' }, true],
])('%s', (_name, situation, isDue) => {
  const usual: Situation = {
    reminder: 'monthly',
    exported: null,
    putOff: null,
    firstMark: daysAgo(100),
    now: NOW,
  };
  expect(isBackupDue({ ...usual, ...situation })).toBe(isDue);
});
