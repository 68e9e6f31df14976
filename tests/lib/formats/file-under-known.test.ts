import { describe, expect, it } from 'vitest';
import { fileUnderKnown } from '../../../lib/formats/file-under-known.ts';
import { readClipper } from '../../../lib/formats/read-clipper.ts';
import { FILE_TIME, readAll } from '../../support/round-trip.ts';
import { sampleLibrary } from '../../support/sample-library.ts';

const page = (url: string, ...texts: string[]) => ({ url, highlights: texts.map(text => ({ text })) });
const FOREIGN = readAll(
  readClipper(
    JSON.stringify([page('https://news.example/amp/a', 'một', 'hai'), page('https://news.example/b', 'ba')]),
    FILE_TIME,
  ),
);

const file = (read = FOREIGN, known: Record<string, string> = {}) =>
  fileUnderKnown(read, async key => known[key] ?? key);
const keysIn = (rows: readonly { pageKey: string }[]) => rows.map(({ pageKey }) => pageKey).sort();

describe('fileUnderKnown', () => {
  it('puts marks under the article that the library has at their address', async () => {
    const filed = await file(FOREIGN, { 'news.example/amp/a': 'news.example/a' });
    expect(keysIn(filed.articles)).toEqual(['news.example/b']);
    expect(keysIn(filed.annotations)).toEqual(['news.example/a', 'news.example/a', 'news.example/b']);
  });

  it('leaves all as it is where the library knows no better', async () => {
    expect(await file()).toEqual(FOREIGN);
  });

  it('leaves articles of which more is known than an address', async () => {
    const read = sampleLibrary();
    expect(await file(read, { [read.articles[0]!.pageKey]: 'news.example/other' })).toEqual(read);
  });
});
