import { describe, expect, test } from 'vitest';
import { readLibraryFile } from '../../lib/formats/library-file.ts';
import { writeLibraryFile } from '../../lib/formats/write-library-file.ts';
import { madeUpLibrary } from './made-up-library.ts';

describe('a made-up library', () => {
  const library = madeUpLibrary({ marks: 2000, articles: 150 });

  test('is one that the extension could have written', () => {
    const file = writeLibraryFile(library, {
      exported: '2026-01-31T00:00:00.000Z',
      extensionVersion: '0.0.0',
    });
    expect(readLibraryFile(file)).toEqual({ ok: true, snapshot: library });
  });

  test('has as many marks and articles as it was asked for, each under a key of its own', () => {
    expect(new Set(library.annotations.map(({ id }) => id)).size).toBe(2000);
    expect(new Set(library.articles.map(({ pageKey }) => pageKey)).size).toBe(150);
  });

  test('is the same at every run, and another with another seed', () => {
    expect(madeUpLibrary({ marks: 2000, articles: 150 })).toEqual(library);
    expect(madeUpLibrary({ marks: 2000, articles: 150, seed: 2 })).not.toEqual(library);
  });
});
