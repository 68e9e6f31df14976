/** What the panel does with its page and its store: both are made up here, the store without its database. */
import { beforeEach, expect, test, vi } from 'vitest';
import { createPanelActions, type PanelDependencies } from '../../../components/panel/panel-actions.ts';
import { createSuggestionActions } from '../../../components/panel/suggestion-actions.ts';
import { describeSpan } from '../../../lib/anchoring/describe.ts';
import type { TargetSelectors } from '../../../lib/anchoring/selectors.ts';
import type { Annotation } from '../../../lib/annotations/annotation.ts';
import { createAnnotation } from '../../../lib/annotations/create-annotation.ts';
import type { Capture } from '../../../lib/messaging/protocol.ts';
import { readPassage } from '../../../lib/statistics/read-passage.ts';
import { emptyStatistic } from '../../../lib/statistics/statistic-record.ts';
import type { Library } from '../../../lib/store/library.ts';
import { idOf, PAGE_KEY, sampleArticle, timeAt } from '../../support/sample-library.ts';

const URL_OF_PAGE = `https://${PAGE_KEY}`;
const TEXT = 'Toàn huyện có 2.447 đảng viên và 14 chi bộ. Không ai nói gì thêm.';

let rows: Map<string, Annotation>;

beforeEach(() => {
  rows = new Map();
  vi.stubGlobal('localStorage', { getItem: () => 'yes' });
});

function selectorOf(quote: string): TargetSelectors {
  const start = TEXT.indexOf(quote);
  return describeSpan({ text: TEXT }, { start, end: start + quote.length });
}

function statisticOn(quote: string, id = idOf(1)): Annotation {
  const selector = selectorOf(quote);
  const [found = emptyStatistic()] = readPassage(selector[0], 'vi');
  const annotation = createAnnotation({
    id,
    pageKey: PAGE_KEY,
    kind: 'statistic',
    target: { source: URL_OF_PAGE, selector },
    statistic: found,
    now: timeAt(1),
  });
  rows.set(id, annotation);
  return annotation;
}

const changeAll: Library['changeAll'] = async (ids, now, edit) =>
  ids.flatMap(id => {
    const before = rows.get(id);
    if (before === undefined) return [];
    const after = edit(before, now);
    rows.set(id, after);
    return [{ before, after }];
  });

/** A page on which these passages are captured. */
function dependencies(captures: readonly Capture[]): PanelDependencies {
  const page = {
    url: URL_OF_PAGE,
    canonicalUrl: null,
    article: {
      metadata: sampleArticle(),
      isArticle: true,
      canonicalUrl: null,
      blocks: [{ kind: 'paragraph', text: TEXT }],
    },
  };
  let made = 100;
  const library: Partial<Library> = {
    article: async () => sampleArticle(),
    annotationsOn: async () => [...rows.values()].filter(({ deletedAt }) => deletedAt === null),
    resolvePageKey: async keys => keys.at(-1)!,
    add: async added => {
      for (const annotation of added) rows.set(annotation.id, annotation);
    },
    changeAll,
    change: async (id, now, edit) => (await changeAll([id], now, edit))[0] ?? null,
    together: work => work(),
  };
  return {
    session: {
      view: () => ({ page, tabUrl: URL_OF_PAGE }),
      describe: async () => page,
      annotator: {
        captureSelection: async () => captures[0],
        captureMark: async () => captures[0],
        captureQuotes: async () => captures,
      },
    } as unknown as PanelDependencies['session'],
    library: library as Library,
    now: () => timeAt(made),
    newId: () => idOf(made++),
    announce: () => {},
  };
}

const captured = (quote: string, sameAs: string[] = []): Capture => ({
  ok: true,
  url: URL_OF_PAGE,
  selector: selectorOf(quote),
  sameAs,
});

test.each(['accept', 'reattach'] as const)('%s of a text without a figure reads none', async kind => {
  const annotation = statisticOn('2.447 đảng viên');
  expect(annotation.record).toMatchObject({ value: 2447 });
  const actions = createPanelActions(dependencies([captured('Không ai nói gì thêm')]));
  await actions.answer(annotation, { kind });
  expect(rows.get(annotation.id)!.record).toMatchObject({ value: null, unitText: '' });
});

test.each<[name: string, captures: Capture[], quotes: string[], canUndo: boolean]>([
  [
    'two passages',
    [captured('2.447 đảng viên'), captured('14 chi bộ')],
    ['2.447 đảng viên', '14 chi bộ'],
    true,
  ],
  ['one passage twice', [captured('14 chi bộ'), captured('14 chi bộ')], ['14 chi bộ'], true],
  ['what is marked at its place', [captured('2.447')], [], false],
  ['what the page shows as marked', [captured('14 chi bộ', [idOf(1)])], [], false],
  ['what is marked otherwise', [captured('14 chi bộ', [idOf(9)])], ['14 chi bộ'], true],
])('of %s new statistics are made once', async (_name, captures, quotes, canUndo) => {
  statisticOn('2.447');
  const { tag } = createSuggestionActions(dependencies(captures));
  const figure = { passage: selectorOf('14')[0], record: emptyStatistic() };
  const { saved, undo } = await tag(captures.map(() => figure));
  expect(saved.map(({ target }) => target.selector[0].exact)).toEqual(quotes);
  expect(undo !== null).toBe(canUndo);
  expect(rows.size).toBe(1 + quotes.length);
});

test('a mark is split once', async () => {
  const actions = createPanelActions(dependencies([captured('2.447 đảng viên và 14 chi bộ')]));
  const outcome = await actions.mark('statistic', null);
  if (outcome.outcome !== 'saved' || outcome.split === null) throw new Error('There is nothing to split.');
  const { saved, undo } = await outcome.split.apply();
  expect(saved).toHaveLength(2);
  await expect(outcome.split.apply()).rejects.toThrow('failedGone');
  const live = () => [...rows.values()].filter(({ deletedAt }) => deletedAt === null);
  expect(live()).toEqual(saved);
  await undo();
  expect(live().map(({ id }) => id)).toEqual([outcome.annotation.id]);
});
