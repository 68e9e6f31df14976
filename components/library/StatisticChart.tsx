import { type ComponentChild, h } from 'preact';
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Arrangement, describeChart } from '../../lib/annotations/statistic-chart.ts';
import type { StatisticRow } from '../../lib/annotations/statistic-table.ts';
import { leftOut } from '../../lib/charts/chart-words.ts';
import { drawChart } from '../../lib/charts/draw-chart.ts';
import { CHART_FONT } from '../../lib/charts/drawing.ts';
import { type SvgElement, svgGroups } from '../../lib/charts/svg.ts';
import { usePageTexts } from '../page-texts-context.ts';
import { measureText, pngFile, svgFile, THEME_COLOURS } from './chart-files.ts';

interface Props {
  rows: readonly StatisticRow[];
  arrangement: Arrangement;
  /** @param extension Of the file: `svg` or `png`. */
  onSave(make: () => Promise<Blob>, extension: 'svg' | 'png'): void;
}

/** Of a saved picture, in CSS pixels: it is not to depend on the window. */
const SAVED_WIDTH = 960;

/** The chosen statistics as a picture; the table beside it says the same in words. */
export default function StatisticChart({ rows, arrangement, onSave }: Props) {
  const texts = usePageTexts();
  const id = useId();
  const [frame, width] = useWidth();
  const chart = useMemo(() => describeChart(rows, arrangement), [rows, arrangement]);
  const drawing = useMemo(
    () => (width === 0 ? null : drawChart(chart, width, texts, measureText)),
    [chart, width, texts],
  );
  const drawToSave = () => drawChart(chart, SAVED_WIDTH, texts, measureText);
  const isEmpty = chart.panels.length === 0;
  return (
    <>
      <section
        class="chart-frame"
        ref={frame}
        tabIndex={0}
        aria-label={drawing?.title ?? texts.text('chart')}
      >
        {isEmpty && <p class="hint">{[texts.text('chartNothing'), ...leftOut(chart, texts)].join(' ')}</p>}
        {!isEmpty && drawing !== null && (
          <svg
            class="chart"
            role="img"
            aria-labelledby={`${id}-title`}
            aria-describedby={`${id}-description`}
            width={drawing.width}
            height={drawing.height}
            viewBox={`0 0 ${drawing.width} ${drawing.height}`}
            direction="ltr"
            font-family={CHART_FONT}
          >
            <title id={`${id}-title`}>{drawing.title}</title>
            <desc id={`${id}-description`}>{drawing.description}</desc>
            {svgGroups(drawing, THEME_COLOURS).map(shown)}
          </svg>
        )}
      </section>
      {!isEmpty && (
        <p class="chart-actions">
          <button type="button" onClick={() => onSave(async () => svgFile(drawToSave()), 'svg')}>
            {texts.text('saveChartSvg')}
          </button>
          <button type="button" onClick={() => onSave(() => pngFile(drawToSave()), 'png')}>
            {texts.text('saveChartPng')}
          </button>
        </p>
      )}
    </>
  );
}

function shown({ tag, attributes, children }: SvgElement): ComponentChild {
  return h(
    tag,
    attributes,
    children.map(child => (typeof child === 'string' ? child : shown(child))),
  );
}

/** The width inside an element, in whole CSS pixels; 0 until it is known. */
function useWidth() {
  const element = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const measure = () => setWidth(element.current?.clientWidth ?? 0);
    const observer = new ResizeObserver(measure);
    measure();
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, []);
  return [element, width] as const;
}
