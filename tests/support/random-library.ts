/** Libraries made up of few ids, few times and few words, so that copies conflict and tie. */
import type { Annotation } from '../../lib/annotations/annotation.ts';
import type { Deletion, LibrarySnapshot, Tag } from '../../lib/annotations/library-snapshot.ts';
import type { Sighting } from '../../lib/annotations/sighting.ts';
import type { Article, ArticleText, Correction, MetadataField } from '../../lib/article/article.ts';
import { withCorrections } from '../../lib/article/with-corrections.ts';
import { idOf, sampleArticle, sampleClaim, sampleSighting, sampleText, timeAt } from './sample-library.ts';

/** A linear congruential generator: numbers from 0 to below `limit`. */
export function randomFrom(seed: number): (limit: number) => number {
  let state = seed;
  return limit => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

export function randomLibrary(random: (limit: number) => number): LibrarySnapshot {
  const pick = <T>(items: readonly T[]): T => items[random(items.length)]!;
  const some = <T>(make: (i: number) => T): T[] => [0, 1, 2, 3].filter(() => random(3) > 0).map(make);
  const keys = ['news.example/a', 'news.example/b', 'news.example/c', 'news.example/d'];
  const hashes = ['a', 'b'].map(digit => digit.repeat(64));
  const correction = (field: MetadataField): Correction => {
    const isCorrected = random(3) > 0;
    const value = isCorrected ? pick(['Sửa', 'Sửa lại']) : null;
    return { field, isCorrected, value, at: timeAt(random(3)), read: null, readFrom: null };
  };
  const article = (i: number): Article => {
    const isMerged = random(3) === 0;
    const read = sampleArticle({
      pageKey: keys[i]!,
      aliases: [...new Set([keys[i]!, pick(keys)])].sort(),
      title: pick(['Một', 'Hai', 'Ba']),
      dismissedStatistics: ['p', 'q']
        .filter(() => random(2) > 0)
        .map(key => ({ key, at: timeAt(random(3)), isDismissed: random(2) > 0 })),
      mergedInto: isMerged ? pick(keys) : null,
      mergedAt: isMerged || random(3) === 0 ? timeAt(random(3)) : null,
      byline: pick(['Mẫu', null]),
      textHash: pick(hashes),
      modified: timeAt(random(3)),
    });
    const fields = (['byline', 'title'] as const).filter(() => random(3) === 0);
    return withCorrections(read, fields.map(correction));
  };
  const textOf = ({ pageKey, textHash }: Article): ArticleText =>
    sampleText({ pageKey, textHash, saved: timeAt(random(3)) });
  const annotation = (i: number): Annotation => {
    const modified = timeAt(random(4));
    const isDeleted = random(6) === 0;
    return sampleClaim({
      id: idOf(i),
      pageKey: keys[i]!,
      note: pick(['x', 'y']),
      tags: pick([[], [], ['thuế']]),
      modified,
      deletedAt: isDeleted ? modified : null,
    });
  };
  const gone = (i: number): Deletion => ({ id: idOf(i), pageKey: keys[i]!, deletedAt: timeAt(random(4)) });
  const seen = (i: number): Sighting =>
    sampleSighting({ id: idOf(i), pageKey: keys[i]!, text: pick(['một', 'hai']), seen: timeAt(random(4)) });
  const tag = (i: number): Tag => ({
    name: `thẻ ${i}`,
    colour: pick(['', '#e69f00', '#56b4e9']),
    modified: timeAt(random(3)),
  });
  const articles = some(article);
  return {
    articles,
    texts: articles.filter(() => random(3) > 0).map(textOf),
    annotations: some(annotation),
    deletions: some(gone).slice(2),
    sightings: some(seen),
    tags: some(tag),
  };
}
