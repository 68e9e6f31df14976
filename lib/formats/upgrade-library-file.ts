/** Brings files of older versions to the version of today, one small step for each. */

type Data = Record<string, unknown>;

/** From version 1, which knew nothing of how an article changes. */
function toVersion2(file: Data): Data {
  const { annotations } = file;
  const upgrade = (annotation: unknown) =>
    isData(annotation)
      ? { ...annotation, versions: [], keptAgainst: null, removedAt: null, sighting: null }
      : annotation;
  return {
    ...file,
    version: 2,
    annotations: Array.isArray(annotations) ? annotations.map(upgrade) : annotations,
  };
}

/** What a file holds, in the form of the newest version where it has an older one. Faults are left as they are. */
export function upgradeLibraryFile(data: unknown): unknown {
  return isData(data) && data['format'] === 'on-the-record' && data['version'] === 1
    ? toVersion2(data)
    : data;
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
