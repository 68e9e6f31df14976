/** Figures side by side, article by article: bars that lie, each under its words, which may be long. */

import { endsOf } from '../annotations/figure.ts';
import type { ChartBar, ChartPanel } from '../annotations/statistic-chart.ts';
import { isUnitSign } from '../annotations/unit-sign.ts';
import type { PageTexts } from '../shared/texts.ts';
import { barLabel, barWords, tickNumber } from './chart-words.ts';
import { TICK_SIZE } from './draw-axes.ts';
import { ARROW_LENGTH, drawBar } from './draw-bar.ts';
import type { DrawnPanel } from './draw-time-panel.ts';
import { line, type Mark, type MarkGroup, type MeasureText, textMark } from './drawing.ts';
import { cutText } from './fit-text.ts';

const THICKNESS = 14;
const LINE = 16;
const ROW_GAP = 8;
const TICK_GAP = 12;

/** As wide as asked for; from its top at zero. */
export function drawArticlePanel(
  panel: ChartPanel,
  width: number,
  texts: PageTexts,
  measure: MeasureText,
): DrawnPanel {
  const { min, max } = panel.axis;
  const labels = panel.bars.map(bar => barLabel(bar, texts));
  const room = Math.max(...labels.map(label => measure(label, 12, false))) + ARROW_LENGTH + 12;
  const [left, right] = [1 + (min < 0 ? room : 0), Math.max(width / 2, width - room)];
  const place = (value: number) => left + ((value - min) / (max - min)) * (right - left);
  const bars: MarkGroup[] = [];
  let y = 4;
  for (const [at, bar] of panel.bars.entries()) {
    if (at > 0 && isFirstOfArticle(panel.bars, at)) y += ROW_GAP;
    const marks = headLines(panel.bars, at).map(({ words, isBold }, row) => {
      const foot = y + (row + 1) * LINE - 4;
      return textMark([0, foot], cutText(words, width, 12, measure, isBold), {
        fill: isBold ? 'ink' : 'ink-soft',
        isBold,
      });
    });
    y += marks.length * LINE + 2;
    bars.push({
      about: barWords(bar, texts),
      marks: [
        ...marks,
        ...panel.axis.ticks.map(tick => drawTick(place(tick), tick, y)),
        ...drawBar(bar, { place, isUpright: false }, y + THICKNESS / 2, THICKNESS),
        drawLabel(bar, labels[at]!, place, y + THICKNESS / 2),
      ],
    });
    y += THICKNESS + ROW_GAP;
  }
  const numbers = drawNumbers(panel, place, y, width, texts.language, measure);
  return { groups: [...bars, { about: '', marks: numbers }], width, height: y + LINE + 4 };
}

/** The words above a bar: the article where it is its first, and what it counts and when. */
function headLines(bars: readonly ChartBar[], at: number): { words: string; isBold: boolean }[] {
  const { record, article, period } = bars[at]!.row;
  const unit = isUnitSign(record.unitText) ? '' : record.unitText;
  const about = [record.measuredProperty || unit, period].filter(part => part !== '').join(' · ');
  return [
    ...(isFirstOfArticle(bars, at) ? [{ words: article.title, isBold: true }] : []),
    ...(about === '' ? [] : [{ words: about, isBold: false }]),
  ];
}

function isFirstOfArticle(bars: readonly ChartBar[], at: number): boolean {
  return bars[at - 1]?.row.article.pageKey !== bars[at]!.row.article.pageKey;
}

function drawLabel(bar: ChartBar, label: string, place: (value: number) => number, middle: number): Mark {
  const [low, high] = endsOf(bar.figure);
  const isBefore = high <= 0 && low < 0;
  const arrow = bar.open === (isBefore ? 'down' : 'up') ? ARROW_LENGTH : 0;
  const x = isBefore ? place(low) - 6 - arrow : place(Math.max(high, 0)) + 6 + arrow;
  return textMark([x, middle + 4], label, { anchor: isBefore ? 'end' : 'start' });
}

/** Only as high as a bar, lest it run through the words. */
function drawTick(x: number, tick: number, y: number): Mark {
  return line([x, y - 2], [x, y + THICKNESS + 2], tick === 0 ? 'ink' : 'rule');
}

/** The round numbers under all bars; those that would touch the one before are left out. */
function drawNumbers(
  { axis }: ChartPanel,
  place: (value: number) => number,
  top: number,
  width: number,
  language: string,
  measure: MeasureText,
): Mark[] {
  let free = 0;
  return axis.ticks.flatMap(tick => {
    const words = tickNumber(tick, language);
    const length = measure(words, TICK_SIZE, false);
    const start = Math.min(Math.max(0, place(tick) - length / 2), width - length);
    if (start < free) return [];
    free = start + length + TICK_GAP;
    return [textMark([start, top + 8], words, { size: TICK_SIZE })];
  });
}
