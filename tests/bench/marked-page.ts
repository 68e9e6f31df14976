/**
 * What marks cost a page while it is open: the frame in which they are painted, and the script time of ten seconds
 * in which the page never rests, such as a live blog or a rotating advertisement, while some marks are missing.
 */

import type * as describing from '../../lib/anchoring/describe.ts';
import type * as indexing from '../../lib/anchoring/text-index.ts';
import type * as painting from '../../lib/highlighting/css-highlight-painter.ts';
import type * as marking from '../../lib/highlighting/page-marks.ts';
import { openLibPage } from '../support/lib-page.ts';
import { madeUpPage, type Passage } from './made-up-page.ts';
import type { Measure } from './measure.ts';

declare global {
  var benchMarks: typeof marking;
  var benchPainter: typeof painting;
  var benchDescribe: typeof describing;
  var benchIndex: typeof indexing;
}

const WORDS = 50_000;
const PAINTED = 1000;
const A_FRAME = 1000 / 60;

/** Of the marks on the page that never rests, one in ten is missing. */
const WATCHED = 100;
const RESTLESS = 10_000;
const MOST_SCRIPT = 200;

export async function measureMarkedPage(): Promise<Measure[]> {
  await using lib = await openLibPage({
    benchMarks: 'lib/highlighting/page-marks.ts',
    benchPainter: 'lib/highlighting/css-highlight-painter.ts',
    benchDescribe: 'lib/anchoring/describe.ts',
    benchIndex: 'lib/anchoring/text-index.ts',
  });
  const devtools = await lib.page.createCDPSession();
  await devtools.send('Performance.enable');
  const scriptTime = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'ScriptDuration')!.value;
  };

  const painted = madeUpPage(WORDS, PAINTED);
  await lib.show(painted.html);
  const frame = await lib.page.evaluate(paintedFrame, painted.passages);

  const watched = madeUpPage(WORDS, WATCHED);
  const restless = async (hasMarks: boolean) => {
    await lib.show(watched.html);
    await lib.page.evaluate(neverRest, hasMarks ? watched.passages : []);
    const before = await scriptTime();
    await new Promise(resolve => setTimeout(resolve, RESTLESS));
    return (await scriptTime()) - before;
  };
  const without = await restless(false);
  const script = (await restless(true)) - without;

  return [
    { name: `paint ${PAINTED} marks, over an unpainted frame`, value: frame, unit: 'ms', most: A_FRAME },
    {
      name: `${WATCHED} marks, 10 s of a page that never rests`,
      value: script,
      unit: 'ms',
      most: MOST_SCRIPT,
    },
  ];
}

/** Runs in the page: how much longer the frame takes in which the marks are painted. */
async function paintedFrame(passages: readonly Passage[]): Promise<number> {
  const index = benchIndex.indexText(document.body);
  const ranges = passages.map(({ start, end }) => index.rangeOf(start, end)!);
  const kinds = ['claim', 'quote', 'statistic', 'note'] as const;
  const marks = ranges.map((range, at) => ({ kind: kinds[at % 4]!, edited: at % 5 === 0, range }));
  const painter = benchPainter.createCssHighlightPainter(document);
  const nextFrame = () => new Promise<number>(resolve => requestAnimationFrame(resolve));
  const timeOf = async (work: () => void) => {
    await nextFrame();
    const start = performance.now();
    work();
    await nextFrame();
    await nextFrame();
    return performance.now() - start;
  };
  const plain: number[] = [];
  const withMarks: number[] = [];
  for (let repetition = 0; repetition < 15; repetition++) {
    plain.push(await timeOf(() => {}));
    withMarks.push(await timeOf(() => painter.paint(marks)));
    painter.clear();
  }
  const median = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1]!;
  return median(withMarks) - median(plain);
}

/** Runs in the page: shows marks, one in ten of them of text that is not there, and changes the page all the time. */
async function neverRest(passages: readonly Passage[]): Promise<void> {
  const index = benchIndex.indexText(document.body);
  const marks = passages.map((passage, at) => {
    const selector = benchDescribe.describeSpan(index, passage);
    if (at % 10 === 0)
      selector[0] = { ...selector[0], exact: 'Đoạn này không còn trong bài nữa', prefix: '', suffix: '' };
    return { id: String(at), kind: 'claim' as const, selector };
  });
  const painter = benchPainter.createCssHighlightPainter(document);
  await benchMarks
    .createPageMarks(
      () => document.body,
      painter,
      () => {},
    )
    .show(marks);
  const ticker = document.body.appendChild(document.createElement('p'));
  setInterval(() => {
    ticker.textContent = `Bản tin ${performance.now()}`;
  }, 20);
}
