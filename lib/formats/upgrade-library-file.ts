/** Brings files of older versions to the version of today, one small step for each. */
import { upgradeStatistic } from '../annotations/upgrade-statistic.ts';
import { type Data, isData } from './json-data.ts';

/** What each version's file needs to be one of the next version. */
const STEPS: Record<number, (file: Data) => Data> = {
  // Version 1 knew nothing of how an article changes.
  1: file => ({
    ...file,
    annotations: mapData(file['annotations'], annotation => ({
      ...annotation,
      versions: [],
      keptAgainst: null,
      removedAt: null,
      sighting: null,
    })),
  }),
  // Version 2 kept three fields of a statistic, and no figure was ever said to be none.
  2: file => ({
    ...file,
    articles: mapData(file['articles'], article => ({ ...article, dismissedStatistics: [] })),
    annotations: mapData(file['annotations'], upgradeStatistic),
  }),
  // In version 3 nothing was corrected, no articles were merged, and tags had no colours.
  3: file => ({
    ...file,
    articles: mapData(file['articles'], article => ({
      ...article,
      corrections: [],
      mergedInto: null,
      mergedAt: null,
    })),
    tags: [],
  }),
};

/** What a file holds, in the form of the newest version where it has an older one. Faults are left as they are. */
export function upgradeLibraryFile(data: unknown): unknown {
  if (!isData(data) || data['format'] !== 'on-the-record') return data;
  const { version } = data;
  const step = typeof version === 'number' && Object.hasOwn(STEPS, version) ? STEPS[version] : undefined;
  if (step === undefined) return data;
  return upgradeLibraryFile({ ...step(data), version: Number(version) + 1 });
}

function mapData(list: unknown, upgrade: (item: Data) => Data): unknown {
  return Array.isArray(list) ? list.map(item => (isData(item) ? upgrade(item) : item)) : list;
}
