import type { Settings } from './settings.ts';

/** What is remembered of exports of the whole library. ISO 8601; `null` where it never was. */
export interface BackupTimes {
  exported: string | null;
  /** When the reader last answered the reminder with "Later". */
  putOff: string | null;
}

interface Situation extends BackupTimes {
  reminder: Settings['backupReminder'];
  /** When the oldest mark was made; `null` where there are none. */
  firstMark: string | null;
  now: string;
}

const DAY = 24 * 60 * 60 * 1000;

/** After how many days the reader is reminded, and how many a "Later" is good for. */
const DAYS = { weekly: { period: 7, pause: 1 }, monthly: { period: 30, pause: 7 } };

/** Whether to remind the reader to export everything: a period after the last time, or after the first mark. */
export function isBackupDue({ reminder, exported, putOff, firstMark, now }: Situation): boolean {
  if (reminder === 'never' || firstMark === null) return false;
  const { period, pause } = DAYS[reminder];
  // A clock that was wrong once must not silence the reminder: times to come count for nothing.
  const daysSince = (time: string | null) => {
    const days = time === null ? Number.NaN : (Date.parse(now) - Date.parse(time)) / DAY;
    return days >= 0 ? days : null;
  };
  const since = daysSince(exported) ?? daysSince(firstMark) ?? 0;
  return since >= period && (daysSince(putOff) ?? pause) >= pause;
}
