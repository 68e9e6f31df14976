/**
 * Anchoring on a long page, beside the least that any anchoring must do: gather the page's text and search it for
 * each exact quote. Both run in the same page, in turns, and medians are compared, so that a slow machine changes
 * neither ratio.
 */
import type * as anchoring from '../../lib/anchoring/anchor.ts';
import type * as describing from '../../lib/anchoring/describe.ts';
import type * as indexing from '../../lib/anchoring/text-index.ts';
import { openLibPage } from '../support/lib-page.ts';
import type { Measure } from './measure.ts';

declare global {
  var benchAnchor: typeof anchoring;
  var benchDescribe: typeof describing;
  var benchIndex: typeof indexing;
}

const WORDS = 50_000;
const COUNTS = [10, 100, 1000];
const REPETITIONS = 7;

/** How many times the time of the baseline anchoring the most marks may take. */
const BUDGETS = { unchanged: 2, edited: 3 };

export async function measureAnchoring(): Promise<Measure[]> {
  await using lib = await openLibPage({
    benchAnchor: 'lib/anchoring/anchor.ts',
    benchDescribe: 'lib/anchoring/describe.ts',
    benchIndex: 'lib/anchoring/text-index.ts',
  });
  const measures: Measure[] = [];
  for (const page of ['unchanged', 'edited'] as const) {
    for (const count of COUNTS) {
      await lib.show(longPage(WORDS));
      const { ours, naive, found } = await lib.page.evaluate(compare, page === 'edited', count, REPETITIONS);
      const name = `anchor ${count} marks, ${WORDS} words, ${page}`;
      measures.push(
        { name, value: ours, unit: 'ms' },
        { name: `${name}: found`, value: (100 * found) / count, unit: '%', least: 100 },
        {
          name: `${name}: times the naive search`,
          value: ours / naive,
          unit: '×',
          ...(count === Math.max(...COUNTS) && { most: BUDGETS[page] }),
        },
      );
    }
  }
  return measures;
}

/** Paragraphs of a made-up language, in which a few thousand words come again and again, as in a real text. */
function longPage(words: number): string {
  let seed = 1;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return (seed >>> 8) % below;
  };
  const syllables = [
    'đảng',
    'viên',
    'xã',
    'huyện',
    'năm',
    'bầu',
    'cử',
    'council',
    'vote',
    'rose',
    'per',
    'cent',
  ];
  const word = () =>
    next(12) === 0
      ? String(next(10_000))
      : Array.from({ length: 1 + next(3) }, () => syllables[next(syllables.length)]).join('');
  const paragraph = () =>
    `<p>${Array.from({ length: 50 }, (_, at) => (at % 17 === 0 ? `<b>${word()}</b>` : word())).join(' ')}.</p>`;
  return `<article>${Array.from({ length: words / 50 }, paragraph).join('\n')}</article>`;
}

/** Runs in the page. */
async function compare(edited: boolean, count: number, repetitions: number) {
  const index = benchIndex.indexText(document.body);
  const step = Math.floor((index.text.length - 300) / count);
  const targets = Array.from({ length: count }, (_, at) => {
    const start = 100 + at * step;
    return benchDescribe.describeSpan(index, { start, end: start + 80 });
  });
  if (edited) {
    document.body.prepend('Published again with a correction. ');
    for (const bold of document.querySelectorAll('b:nth-of-type(odd)')) bold.replaceWith(...bold.childNodes);
  }

  const naively = () => {
    const text = document.body.innerText;
    return targets.filter(([{ exact }]) => text.includes(exact)).length;
  };
  const median = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1]!;
  const ours: number[] = [];
  const naive: number[] = [];
  let found = 0;
  for (let repetition = 0; repetition < repetitions; repetition++) {
    // What is measured is reading the text, not laying out the page for the first time.
    document.body.getBoundingClientRect();
    const start = performance.now();
    const anchored = await benchAnchor.anchorAll(document.body, targets);
    const between = performance.now();
    naively();
    ours.push(between - start);
    naive.push(performance.now() - between);
    found = anchored.filter(mark => mark.status !== 'missing').length;
  }
  return { ours: median(ours), naive: median(naive), found };
}
