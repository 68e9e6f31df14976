/**
 * Anchoring beside the least that any anchoring must do: gather the page's text, search it for each exact quote, and
 * make a range of its place.
 * Both run in the same page, in turns, and medians are compared, so that a slow machine changes neither ratio.
 * And how often it is right, by level of edit; and the longest time the page could do nothing else.
 */
import type * as anchoring from '../../lib/anchoring/anchor.ts';
import type * as describing from '../../lib/anchoring/describe.ts';
import type * as indexing from '../../lib/anchoring/text-index.ts';
import { openLibPage } from '../support/lib-page.ts';
import {
  type EditedPage,
  LEVELS,
  type Level,
  type MadeUpPage,
  madeUpPage,
  type Passage,
} from './made-up-page.ts';
import type { Measure } from './measure.ts';

declare global {
  var benchAnchor: typeof anchoring;
  var benchDescribe: typeof describing;
  var benchIndex: typeof indexing;
  var benchTargets: Parameters<typeof anchoring.anchorAll>[1];
}

const REPETITIONS = 7;

/** Marks and words of the case that has bounds, and those that show how the cost grows. */
const MAIN = [1000, 50_000] as const;
const FEW = [10, 50_000] as const;
const GROWTH: readonly (readonly [marks: number, words: number])[] = [
  [100, 50_000],
  [10_000, 50_000],
  [1000, 1000],
  [1000, 10_000],
  [1000, 200_000],
];

/** How many times the time of the baseline 1,000 marks may take, and a few on an edited page; and for how long at a stretch, in milliseconds. */
const MOST_TIMES = { unchanged: 3.5, edited: 3, few: 10 };
const LONGEST_TASK = 25;

/** Share of the marks that must be right, in percent. */
const LEAST_RIGHT: Record<Level, number> = {
  markup: 99.8,
  'light edits': 99.5,
  'heavy edits': 98,
  'passage cut': 99.2,
};

export async function measureAnchoring(): Promise<Measure[]> {
  await using lib = await openLibPage({
    benchAnchor: 'lib/anchoring/anchor.ts',
    benchDescribe: 'lib/anchoring/describe.ts',
    benchIndex: 'lib/anchoring/text-index.ts',
  });
  const measures: Measure[] = [];

  const run = async (page: MadeUpPage, edited: EditedPage | null, repetitions: number) => {
    await lib.show(page.html);
    await lib.page.evaluate(describeAll, page.passages);
    const targets = await lib.page.evaluate(() => benchTargets);
    if (edited !== null) await lib.show(edited.html);
    await lib.page.evaluate(list => {
      globalThis.benchTargets = list;
    }, targets);
    return lib.page.evaluate(compare, edited?.truths ?? page.passages, repetitions);
  };

  const [marks, words] = MAIN;
  const page = madeUpPage(words, marks);
  const unchanged = await run(page, null, REPETITIONS);
  const edited = await run(page, page.edited('light edits'), REPETITIONS);
  for (const [name, { ours, naive, longest }] of [
    ['unchanged', unchanged],
    ['edited', edited],
  ] as const) {
    const what = `anchor ${marks} marks, ${words} words, ${name}`;
    measures.push(
      { name: what, value: ours, unit: 'ms' },
      { name: `${what}: times the naive search`, value: ours / naive, unit: '×', most: MOST_TIMES[name] },
      { name: `${what}: longest task`, value: longest, unit: 'ms', most: LONGEST_TASK },
    );
  }
  for (const level of LEVELS) {
    const { right } = await run(page, page.edited(level), 1);
    const value = (100 * right) / marks;
    measures.push({ name: `right after ${level}`, value, unit: '%', least: LEAST_RIGHT[level] });
  }
  const fewMarks = madeUpPage(FEW[1], FEW[0]);
  const few = await run(fewMarks, fewMarks.edited('light edits'), REPETITIONS);
  const what = `anchor ${FEW[0]} marks, ${FEW[1]} words, edited`;
  measures.push(
    { name: what, value: few.ours, unit: 'ms' },
    { name: `${what}: times the naive search`, value: few.ours / few.naive, unit: '×', most: MOST_TIMES.few },
  );
  for (const [count, size] of GROWTH) {
    const grown = madeUpPage(size, count);
    const { ours } = await run(grown, grown.edited('light edits'), 3);
    measures.push({ name: `anchor ${count} marks, ${size} words, edited`, value: ours, unit: 'ms' });
  }
  return measures;
}

/** Runs in the page. */
function describeAll(passages: readonly Passage[]) {
  const index = benchIndex.indexText(document.body);
  globalThis.benchTargets = passages.map(passage => benchDescribe.describeSpan(index, passage));
}

/** Runs in the page. */
async function compare(truths: readonly (Passage | null)[], repetitions: number) {
  const targets = benchTargets;
  const naively = () => {
    const nodes: Text[] = [];
    const starts: number[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let text = '';
    while (walker.nextNode()) {
      nodes.push(walker.currentNode as Text);
      starts.push(text.length);
      text += nodes.at(-1)!.data;
    }
    const pointAt = (offset: number): [Text, number] => {
      let low = 0;
      let high = starts.length;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (starts[middle]! <= offset) low = middle;
        else high = middle;
      }
      return [nodes[low]!, offset - starts[low]!];
    };
    return targets.map(([{ exact }, { start }]) => {
      const at = text.startsWith(exact, start) ? start : text.indexOf(exact);
      if (at < 0) return null;
      const range = new Range();
      range.setStart(...pointAt(at));
      const [last, offset] = pointAt(at + exact.length - 1);
      range.setEnd(last, offset + 1);
      return range;
    });
  };
  const median = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1]!;
  const watch = () => {
    const { port1, port2 } = new MessageChannel();
    let last = performance.now();
    let longest = 0;
    const turn = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    };
    port1.onmessage = () => {
      turn();
      port2.postMessage(0);
    };
    port2.postMessage(0);
    return () => {
      turn();
      port1.close();
      return longest;
    };
  };

  const ours: number[] = [];
  const naive: number[] = [];
  const longest: number[] = [];
  let anchored: Awaited<ReturnType<typeof benchAnchor.anchorAll>> = [];
  for (let repetition = 0; repetition < repetitions; repetition++) {
    // What is measured is reading the text, not laying out the page for the first time.
    document.body.getBoundingClientRect();
    const stop = watch();
    const start = performance.now();
    anchored = await benchAnchor.anchorAll(document.body, targets);
    const between = performance.now();
    longest.push(stop());
    const beforeNaive = performance.now();
    naively();
    ours.push(between - start);
    naive.push(performance.now() - beforeNaive);
  }

  const index = benchIndex.indexText(document.body);
  const isRight = (truth: Passage | null, at: number) => {
    const mark = anchored[at]!;
    if (truth === null || mark.status === 'missing') return truth === null && mark.status === 'missing';
    const found = index.spanOf(mark.range)!;
    const common = Math.min(truth.end, found.end) - Math.max(truth.start, found.start);
    const all = Math.max(truth.end, found.end) - Math.min(truth.start, found.start);
    return common / all >= 0.8;
  };
  const right = truths.filter(isRight).length;
  return { ours: median(ours), naive: median(naive), longest: median(longest), right };
}
