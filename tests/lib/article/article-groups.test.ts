import { describe, expect, it } from 'vitest';
import { createRoots, groupOf, type Merging } from '../../../lib/article/article-groups.ts';
import { timeAt } from '../../support/sample-library.ts';

/** `b>a@5`: b was merged into a at the fifth minute. `b` alone stands for itself. */
function merged(...words: string[]): Merging[] {
  return words.map(word => {
    const [, pageKey = '', mergedInto = null, minute = null] = /^(\w+)(?:>(\w+)@(\d+))?$/.exec(word)!;
    return { pageKey, mergedInto, mergedAt: minute === null ? null : timeAt(Number(minute)) };
  });
}

const CASES: [name: string, articles: Merging[], key: string, group: string[]][] = [
  ['an article of which nothing is known', [], 'x', ['x']],
  ['an article by itself', merged('a', 'c>b@1'), 'a', ['a']],
  ['one with another in it', merged('b>a@1', 'a'), 'a', ['a', 'b']],
  ['one that is in another', merged('b>a@1', 'a'), 'b', ['a', 'b']],
  ['several in one, sorted', merged('d>a@1', 'b>a@3', 'c>a@2'), 'c', ['a', 'b', 'c', 'd']],
  ['a chain', merged('c>b@1', 'b>a@2'), 'c', ['a', 'b', 'c']],
  ['what was split off', merged('b', 'c>a@1'), 'b', ['b']],
  ['a circle: the last word counts', merged('a>b@1', 'b>a@2'), 'b', ['a', 'b']],
  ['a circle the other way', merged('a>b@2', 'b>a@1'), 'a', ['b', 'a']],
  ['a circle of one moment', merged('b>a@1', 'a>b@1'), 'b', ['a', 'b']],
  [
    'a circle of three, with a chain to it',
    merged('x>c@9', 'c>b@3', 'b>a@1', 'a>c@2'),
    'x',
    ['b', 'a', 'c', 'x'],
  ],
  ['one merged into itself', merged('a>a@1'), 'a', ['a']],
];

describe('groupOf', () => {
  it.each(CASES)('%s', (_name, articles, key, group) => {
    expect(groupOf(articles, key)).toEqual(group);
    expect(groupOf(articles.toReversed(), key)).toEqual(group);
  });

  it('is the same from each of its articles', () => {
    for (const [name, articles, , group] of CASES) {
      for (const key of group) expect(groupOf(articles, key), name).toEqual(group);
    }
  });
});

it('finds the roots of a chain without end in no time', () => {
  const length = 100_000;
  const chain = Array.from({ length }, (_, at) => ({
    pageKey: `k${at}`,
    mergedInto: `k${at + 1}`,
    mergedAt: timeAt(0),
  }));
  const rootOf = createRoots(chain);
  expect(new Set(chain.map(({ pageKey }) => rootOf(pageKey)))).toEqual(new Set([`k${length}`]));
});
