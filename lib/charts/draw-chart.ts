/** Draws a chart of statistics: a panel for each unit, and under them what is to be known of them. */
import type { ChartPanel, StatisticChart } from '../annotations/statistic-chart.ts';
import type { PageTexts } from '../shared/texts.ts';
import { barWords, chartNotes, chartTitle, panelNotes, panelTitle } from './chart-words.ts';
import { drawArticlePanel } from './draw-article-panel.ts';
import { tickRoom } from './draw-axes.ts';
import { type DrawnPanel, drawTimePanel } from './draw-time-panel.ts';
import { type Drawing, type Mark, type MarkGroup, type MeasureText, textMark } from './drawing.ts';
import { wrapText } from './fit-text.ts';

const PADDING = 16;
const LINE = 16;
const PANEL_GAP = 24;

/**
 * @param width In CSS pixels; the drawing is wider where its bars need it.
 * @param texts In the reader's language.
 */
export function drawChart(
  chart: StatisticChart,
  width: number,
  texts: PageTexts,
  measure: MeasureText,
): Drawing {
  const inner = width - 2 * PADDING;
  const groups: MarkGroup[] = [];
  let [y, widest] = [PADDING, inner];
  const write = (text: string, options: Parameters<typeof textMark>[2] = {}) => {
    const lines = wrapText(text, inner, 12, measure);
    groups.push({
      about: '',
      marks: lines.map((words, at) => textMark([PADDING, y + 12 + at * LINE], words, options)),
    });
    y += lines.length * LINE;
  };
  for (const panel of chart.panels) {
    write(panelTitle(panel, texts), { isBold: true });
    for (const note of panelNotes(panel, texts)) write(note);
    const drawn = drawPanel(panel, chart, inner, texts, measure);
    groups.push(...drawn.groups.map(group => moved(group, PADDING, y)));
    y += drawn.height + PANEL_GAP;
    widest = Math.max(widest, drawn.width);
  }
  for (const note of chartNotes(chart, texts)) write(note);
  const bars = chart.panels.flatMap(panel => panel.bars);
  return {
    width: widest + 2 * PADDING,
    height: y + PADDING,
    title: chartTitle(chart, texts),
    description: [...bars.map(bar => barWords(bar, texts)), ...chartNotes(chart, texts)].join('\n'),
    groups,
  };
}

function drawPanel(
  panel: ChartPanel,
  { time, panels }: StatisticChart,
  width: number,
  texts: PageTexts,
  measure: MeasureText,
): DrawnPanel {
  if (time === null) return drawArticlePanel(panel, width, texts, measure);
  const left = Math.max(...panels.map(each => tickRoom(each, texts.language, measure)));
  return drawTimePanel(panel, time, [left, width], texts, measure);
}

function moved({ about, marks }: MarkGroup, dx: number, dy: number): MarkGroup {
  return { about, marks: marks.map(mark => movedMark(mark, dx, dy)) };
}

function movedMark(mark: Mark, dx: number, dy: number): Mark {
  switch (mark.shape) {
    case 'line':
      return { ...mark, x1: mark.x1 + dx, y1: mark.y1 + dy, x2: mark.x2 + dx, y2: mark.y2 + dy };
    case 'triangle': {
      const [a, b, c] = mark.points;
      const move = ([x, y]: (typeof mark.points)[0]) => [x + dx, y + dy] as const;
      return { ...mark, points: [move(a), move(b), move(c)] };
    }
    default:
      return { ...mark, x: mark.x + dx, y: mark.y + dy };
  }
}
